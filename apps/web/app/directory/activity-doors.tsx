import type { ActivityDetailView } from '@wor/contract';
import { emptyForm, valueOf, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Disclosure } from '../ui/display.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';

interface DoorsProps {
  readonly activity: ActivityDetailView;
  readonly state: FormState;
}

/** What one may do with an activity: change it, say that something is wrong, and let it end. */
export function ActivityDoors({ activity, state }: DoorsProps) {
  const words = text.activityPage;
  return (
    <>
      {activity.mayEdit ? (
        <p>
          <ButtonLink to={`/sociale-kaart/${activity.id}/aanpassen`}>{words.edit}</ButtonLink>
        </p>
      ) : null}
      <Disclosure summary={words.report} isOpen={wasAsked(state, 'report')}>
        <Form state={wasAsked(state, 'report') ? state : emptyForm}>
          <TextField name="words" label={words.reportWords} hint={words.reportHint} lines={3} />
          <Button name="do" value="report">
            {words.reportSend}
          </Button>
        </Form>
      </Disclosure>
      {activity.mayEdit ? <ClosingDoor activity={activity} state={state} /> : null}
    </>
  );
}

const wasAsked = (state: FormState, wish: string): boolean => valueOf(state, 'do') === wish;

function ClosingDoor({ activity, state }: DoorsProps) {
  const words = text.activityPage;
  if (activity.closesOn !== null) {
    return (
      <Form version={activity.version} isInline>
        <Button name="do" value="reopen" look="secondary">
          {words.reopen}
        </Button>
      </Form>
    );
  }
  const isAsked = wasAsked(state, 'close');
  const initial = { ...emptyForm, values: { on: [activity.today] } };
  return (
    <Disclosure summary={words.close} isOpen={isAsked}>
      <p>{words.closeHint}</p>
      <Form state={isAsked ? state : initial} version={activity.version}>
        <TextField name="on" label={words.closeOn} type="date" size="short" />
        <Button name="do" value="close" look="danger">
          {words.closeSend}
        </Button>
      </Form>
    </Disclosure>
  );
}
