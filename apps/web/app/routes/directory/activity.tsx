import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ActivityDoors } from '../../directory/activity-doors.js';
import { AllFacts, NextTimes, WhomToCall } from '../../directory/activity-facts.js';
import { ActivityStand } from '../../directory/activity-stand.js';
import { ReportCards } from '../../directory/report-cards.js';
import type { Api } from '../../api/api.server.js';
import { emptyForm } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';
import { submit } from '../../form/submit.server.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Alert } from '../../ui/display.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args);
  const done = new URL(args.request.url).searchParams.get('gedaan');
  return loadPage(args, async (api) => ({
    activity: await api.activity(args.params.id ?? ''),
    ...{ done, kept: keptForm(args), mayTick: role === 'lead' || role === 'administrator' },
  }));
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const wish = form.given('do');
    await carryOut(api, id, form);
    return redirect(
      `/sociale-kaart/${id}?gedaan=${wish === 'report' ? 'melding' : 'bewaard'}`,
      303,
    );
  });
};

/** What each button of the page does; one that nobody knows does nothing. */
async function carryOut(api: Api, id: string, form: PostedForm): Promise<unknown> {
  const version = form.version();
  const wishes: Readonly<Record<string, () => Promise<unknown>>> = {
    assure: () => api.assureActivity(id),
    close: () => api.closeActivity(id, { body: { on: form.given('on') }, version }),
    reopen: () => api.closeActivity(id, { body: {}, version }),
    report: () => api.reportActivity(id, { words: form.given('words') }),
    handle: () => api.handleActivityReport(form.given('report')),
  };
  return wishes[form.given('do')]?.();
}

/** All that is known of an activity, how sure that is, and whom to call. */
export default function Activity() {
  const { activity, done, kept, mayTick } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.activityPage;
  return (
    <Page
      title={activity.name}
      isDutch
      state={state}
      back={activity.mayEdit ? <Link to="/sociale-kaart">{words.back}</Link> : undefined}
    >
      <div className="stack">
        {done === null || state.errors.length > 0 ? null : (
          <div role="status">
            <Alert kind="ok">
              <p>{done === 'melding' ? words.reported : words.saved}</p>
            </Alert>
          </div>
        )}
        <ActivityStand activity={activity} />
        {activity.description === '' ? null : (
          <p className="lead">{inDutch(activity.description)}</p>
        )}
        <NextTimes activity={activity} />
        <WhomToCall activity={activity} />
        <AllFacts activity={activity} />
        {activity.reports.length === 0 ? null : (
          <Section title={text.activityReports.heading}>
            <ReportCards reports={activity.reports} mayTick={mayTick} />
            <p>
              <Link to="/sociale-kaart/meldingen">{text.activityReports.link}</Link>
            </p>
          </Section>
        )}
        <ActivityDoors activity={activity} state={state} />
      </div>
    </Page>
  );
}
