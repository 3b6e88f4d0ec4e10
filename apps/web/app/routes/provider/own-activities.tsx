import type { OwnActivityView } from '@wor/contract';
import {
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { showCost } from '../../format/labels.js';
import { About } from '../../provider/about.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert, DataList } from '../../ui/display.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Form } from '../../ui/form.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';

const words = text.provider;

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'provider');
  const { searchParams } = new URL(args.request.url);
  const isDone = searchParams.has('gedaan');
  const after = searchParams.get('na');
  return loadPage(args, async (api) => ({ ...(await api.ownActivities(after)), isDone }));
};

/** One press says that all of it is still right. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, (form, api) => api.assureOwn(form.given('activity')));
  return redirect('/mijn-activiteiten?gedaan=1', 303);
};

/** What one's own organisation offers, and how sure that is. */
export default function OwnActivities() {
  const { items, next, isDone } = useLoaderData<typeof loader>();
  return (
    <Page title={words.activitiesTitle}>
      <div className="stack">
        {isDone ? (
          <div role="status">
            <Alert kind="ok">
              <p>{text.activityPage.saved}</p>
            </Alert>
          </div>
        ) : null}
        {items.length === 0 ? <EmptyState sentence={words.noActivities} /> : null}
        <ul className="cards">
          {items.map((one) => (
            <OwnActivity key={one.id} one={one} />
          ))}
        </ul>
        <MoreLink next={next} />
      </div>
    </Page>
  );
}

function OwnActivity({ one }: { readonly one: OwnActivityView }) {
  const { id, name, assurance, assuredDaysAgo, capacity, taken } = one;
  const day = text.weekdays[one.weekday - 1] ?? '';
  const about = (verb: string) => <About verb={verb} of={inDutch(name)} />;
  return (
    <li className="card stack">
      <h2 className="cards__title">{inDutch(name)}</h2>
      <DataList
        facts={[
          { key: words.moment, value: text.suggest.at(day, one.startsAt) },
          { key: words.place, value: inDutch(one.place) },
          { key: words.cost, value: showCost(one.costCents) },
          { key: words.seats, value: words.seatsTaken(taken, capacity) },
          { key: words.closes, value: one.closesOn === null ? null : showDate(one.closesOn) },
        ]}
      />
      <p>
        {text.activityPage.assured(assuredDaysAgo)}{' '}
        {assurance === 'fresh' ? null : <strong>{text.activityPage.stale}.</strong>}
      </p>
      <Form isInline>
        <input type="hidden" name="activity" value={id} />
        <ButtonGroup>
          <Button look={assurance === 'fresh' ? 'secondary' : 'primary'}>
            {about(words.assure)}
          </Button>
          <ButtonLink to={`/mijn-activiteiten/${id}/plekken`}>{about(words.change)}</ButtonLink>
          <ButtonLink to={`/mijn-activiteiten/${id}/aanwezig`}>{about(words.who)}</ButtonLink>
        </ButtonGroup>
      </Form>
    </li>
  );
}
