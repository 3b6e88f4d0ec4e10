import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { ContactNotice } from '../../caseload/contact-notice.js';
import { noticeOf } from '../../caseload/contact-ways.js';
import { KeysHelp } from '../../caseload/keys-help.js';
import { nextWorkAddress, workFilterOf, workQuery } from '../../caseload/work-filter.js';
import { WorkTable } from '../../caseload/work-table.js';
import { WorkNarrow, WorkViews } from '../../caseload/work-views.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args, 'coach', 'lead');
  const { url } = args.request;
  const filter = workFilterOf(url);
  const after = new URL(url).searchParams.get('na');
  return loadPage(args, async (api) => {
    const [page, filters] = await Promise.all([
      api.work(workQuery(filter, after)),
      api.workFilters(),
    ]);
    return { ...page, filter, filters, isLead: role === 'lead', notice: noticeOf(url) };
  });
};

export default function Caseload() {
  const loaded = useLoaderData<typeof loader>();
  const { today, items, next, filter, filters, isLead, notice } = loaded;
  const words = text.workList;
  return (
    <Page title={isLead ? words.leadTitle : words.title} width="wide">
      <div className="stack">
        <ContactNotice notice={notice} today={today} />
        <WorkViews filter={filter} />
        <WorkNarrow filter={filter} filters={filters} />
        {items.length === 0 ? (
          <p className="lead">{words.empty}</p>
        ) : (
          <>
            <p className="soft">{text.team.count(items.length, next !== null)}</p>
            <WorkTable items={items} today={today} hasCoach={isLead} />
          </>
        )}
        {next === null ? null : (
          <p className="more">
            <ButtonLink to={nextWorkAddress(filter, next)}>{words.more}</ButtonLink>
          </p>
        )}
        <p>
          <Link to="/overdracht">{text.handOver.link}</Link>
        </p>
      </div>
      <KeysHelp />
    </Page>
  );
}
