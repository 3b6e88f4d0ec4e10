import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { ContactNotice } from '../../caseload/contact-notice.js';
import { noticeOf } from '../../caseload/contact-ways.js';
import { KeysHelp } from '../../caseload/keys-help.js';
import { boardColumns } from '../../caseload/board-columns.js';
import { WorkBoard } from '../../caseload/work-board.js';
import {
  formAddress,
  isBoard,
  nextWorkAddress,
  workFilterOf,
  workQuery,
} from '../../caseload/work-filter.js';
import { WorkTable } from '../../caseload/work-table.js';
import { WorkNarrow, WorkViews } from '../../caseload/work-views.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args, 'coach', 'lead');
  const isLead = role === 'lead';
  const { url } = args.request;
  const filter = workFilterOf(url);
  const after = new URL(url).searchParams.get('na');
  const notice = noticeOf(url);
  return loadPage(args, async (api) => {
    if (isBoard(url)) {
      const [board, filters] = await Promise.all([boardColumns(api, filter), api.workFilters()]);
      return { ...board, filters, filter, isLead, notice, items: [], next: null };
    }
    const [page, filters] = await Promise.all([
      api.work(workQuery(filter, after)),
      api.workFilters(),
    ]);
    return { ...page, filters, filter, isLead, notice, columns: null };
  });
};

export default function Caseload() {
  const loaded = useLoaderData<typeof loader>();
  const { today, filter, filters, columns, isLead, notice } = loaded;
  const words = text.workList;
  return (
    <Page title={isLead ? words.leadTitle : words.title} width="wide">
      <div className="stack">
        <ContactNotice notice={notice} today={today} />
        <WorkViews filter={filter} isBoard={columns !== null} />
        <WorkNarrow filter={filter} filters={filters} isBoard={columns !== null} />
        <p>
          <Link to={formAddress(filter, columns === null)}>
            {columns === null ? text.board.show : text.board.back}
          </Link>
        </p>
        {columns === null ? (
          <Lines loaded={loaded} />
        ) : (
          <WorkBoard columns={columns} today={today} isLead={isLead} />
        )}
        <p>
          <Link to="/overdracht">{text.handOver.link}</Link>
        </p>
        <p>
          <Link to="/gaten">{text.unmetNeed.listLink}</Link>
        </p>
        {isLead ? (
          <p>
            <Link to="/inwoners/importeren">{text.caseloadImport.link}</Link>
          </p>
        ) : null}
      </div>
      <KeysHelp />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The table, and the way to the next page. */
function Lines({ loaded }: { readonly loaded: Loaded }) {
  const { items, next, today, filter, isLead } = loaded;
  const words = text.workList;
  return (
    <>
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
    </>
  );
}
