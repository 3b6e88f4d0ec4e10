import type { LateTeamLine, LateWorkLine } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page, Section } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, (api) => api.lateWork(after));
};

const teamColumns = (): readonly Column<LateTeamLine>[] => [
  { title: text.lateWork.team, cell: ({ team }) => inDutch(team) },
  { title: text.lateWork.count, cell: ({ count }) => count, isNumber: true },
];

const lineColumns = (): readonly Column<LateWorkLine>[] => [
  { title: text.lateWork.number, cell: ({ number }) => number, isShort: true },
  { title: text.lateWork.team, cell: ({ team }) => inDutch(team) },
  { title: text.lateWork.what, cell: ({ what }) => labelFor(text.lateWork.kinds, what) },
  { title: text.lateWork.days, cell: ({ daysLate }) => daysLate, isNumber: true },
  { title: text.lateWork.told, cell: (line) => <Told line={line} /> },
];

/** What waits too long in the region, by number: whoever reads this is nobody's coach. */
export default function LateWork() {
  const { teams, items, next } = useLoaderData<typeof loader>();
  const words = text.lateWork;
  return (
    <Page
      title={words.title}
      back={<Link to="/regio">{text.region.back}</Link>}
      width={items.length === 0 ? 'narrow' : 'wide'}
    >
      {teams.length === 0 ? (
        <EmptyState sentence={words.nothing} />
      ) : (
        <>
          <p className="lead">{words.intro}</p>
          <Section title={words.teams}>
            <Table
              caption={words.teams}
              columns={teamColumns()}
              rows={teams}
              keyOf={({ teamId }) => teamId}
            />
          </Section>
          <Section title={words.list}>
            <Table
              caption={words.list}
              columns={lineColumns()}
              rows={items}
              keyOf={({ number, what, since }) => `${number} ${what} ${since}`}
            />
            <MoreLink next={next} />
          </Section>
        </>
      )}
    </Page>
  );
}

/** Who of the chain heard of it, the nearest first. */
function Told({ line }: { readonly line: LateWorkLine }) {
  const words = text.lateWork;
  const told = [
    [words.coach, line.coachToldAt],
    [words.lead, line.leadToldAt],
    [words.administrator, line.administratorToldAt],
  ] as const;
  const heard = told.flatMap(([who, at]) => (at === null ? [] : [words.toldAt(who, showDate(at))]));
  return <>{heard.length === 0 ? words.nobody : heard.join('; ')}</>;
}
