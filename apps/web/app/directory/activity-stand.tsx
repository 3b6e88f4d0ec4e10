import type { ActivityDetailView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert, Badge } from '../ui/display.js';
import { Form } from '../ui/form.js';

/** How sure one may be of an activity, whether it stops, and the click that it is right. */
export function ActivityStand({ activity }: { readonly activity: ActivityDetailView }) {
  const words = text.activityPage;
  const { assuredDaysAgo, assurance, isActive, mayEdit } = activity;
  return (
    <>
      <Closing activity={activity} />
      {isActive ? null : (
        <Alert kind="warning">
          <p>{words.notActive}</p>
        </Alert>
      )}
      <p>
        {words.assured(assuredDaysAgo)}{' '}
        {assurance === 'fresh' ? null : <Badge tone="attention">{words.stale}</Badge>}
      </p>
      {assurance === 'hidden' ? <p>{words.hidden}</p> : null}
      {mayEdit ? (
        <Form isInline>
          <Button name="do" value="assure" look={assurance === 'fresh' ? 'secondary' : 'primary'}>
            {words.assure}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Closing({ activity }: { readonly activity: ActivityDetailView }) {
  const words = text.activityPage;
  const { closesOn, today } = activity;
  if (closesOn === null) return null;
  const on = showDate(closesOn);
  return (
    <Alert kind="warning">
      <p>{closesOn <= today ? words.closed(on) : words.closes(on)}</p>
    </Alert>
  );
}
