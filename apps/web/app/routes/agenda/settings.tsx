import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FeedSection } from '../../agenda/feed-section.js';
import { HoursForm, hoursOf, hoursShown } from '../../agenda/hours-form.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Alert } from '../../ui/display.js';
import { Page, Section } from '../../ui/page.js';

const here = '/agenda/instellen';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  const { hours, feedSince } = await loadPage(args, (api) => api.agenda(null));
  const isSaved = new URL(args.request.url).searchParams.has('bewaard');
  return { hours, feedSince, isSaved, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const wish = form.text('do');
    if (wish === 'renew') {
      const { token } = await api.renewFeed();
      const { origin } = args.context.get(doorContext);
      return { address: new URL(`/agenda/feed/${token}.ics`, origin).href };
    }
    if (wish === 'end') {
      await api.endFeed();
      return redirect(here, 303);
    }
    await api.setOpenHours({ body: hoursOf(form), version: form.version() });
    return redirect(`${here}?bewaard`, 303);
  });

/** When one can be booked, and the address for one's own calendar program. */
export default function AgendaSettings() {
  const { hours, feedSince, isSaved, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer !== undefined && 'address' in answer ? answer.address : null;
  const refused = answer !== undefined && 'errors' in answer ? answer : kept;
  const state = refused ?? { ...emptyForm, values: hoursShown(hours) };
  const words = text.agenda;
  return (
    <Page title={words.settings} state={state} back={<Link to="/agenda">{words.title}</Link>}>
      {isSaved && state.errors.length === 0 && made === null ? (
        <div role="status">
          <Alert kind="ok">
            <p>{words.saved}</p>
          </Alert>
        </div>
      ) : null}
      <Section title={words.hours}>
        <HoursForm state={state} version={hours.version} />
      </Section>
      <FeedSection since={feedSince} address={made} />
    </Page>
  );
}
