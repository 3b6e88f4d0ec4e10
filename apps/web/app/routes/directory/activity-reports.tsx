import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ReportCards } from '../../directory/report-cards.js';
import { submitButton } from '../../form/submit.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args, 'coach', 'lead', 'administrator');
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, async (api) => ({
    ...{ page: await api.activityReports(after), mayTick: role !== 'coach' },
  }));
};

export const action = (args: ActionFunctionArgs) =>
  submitButton(args, async (form, api) => {
    await api.handleActivityReport(form.given('report'));
    return redirect('/sociale-kaart/meldingen', 303);
  });

/** What people say is wrong about activities, until a lead ticks it off. */
export default function ActivityReports() {
  const { page, mayTick } = useLoaderData<typeof loader>();
  const words = text.activityReports;
  return (
    <Page title={words.title} back={<Link to="/sociale-kaart">{text.activityPage.back}</Link>}>
      <div className="stack">
        {page.items.length === 0 ? (
          <p className="lead">{words.none}</p>
        ) : (
          <>
            <p>{words.intro}</p>
            <ReportCards reports={page.items} mayTick={mayTick} isList />
          </>
        )}
        {page.next === null ? null : (
          <p className="more">
            <ButtonLink to={`?na=${page.next}`}>{text.region.more}</ButtonLink>
          </p>
        )}
      </div>
    </Page>
  );
}
