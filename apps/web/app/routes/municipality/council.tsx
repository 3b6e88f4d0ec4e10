import type { PublishedReport } from '@wor/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

const words = text.council;
const families = ['referred', 'started', 'closed'] as const;

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'municipality');
  const { items } = await loadPage(args, (api) => api.reports());
  return { reports: items.toSorted((a, b) => (a.period < b.period ? 1 : -1)) };
};

const columns = (): readonly Column<PublishedReport>[] => [
  { title: words.period, cell: ({ period }) => quarterWords(period) },
  ...families.map((family) => ({
    title: words.families[family],
    cell: ({ cells }: PublishedReport) => printed(cells.find((cell) => cell.family === family)),
    isNumber: true,
  })),
  { title: words.publishedAt, cell: ({ publishedAt }) => showDate(publishedAt), isShort: true },
];

/** '2026-Q3' as people say it. */
function quarterWords(period: string): string {
  const [year = '', number = ''] = period.split('-Q');
  return words.quarter(number, year);
}

function printed(cell: PublishedReport['cells'][number] | undefined): string {
  return cell?.value == null ? words.hidden : cell.printed;
}

export default function Council() {
  const { reports } = useLoaderData<typeof loader>();
  const [latest] = reports;
  return (
    <Page title={words.title} width="wide">
      <div className="stack">
        {latest === undefined ? (
          <p className="lead">{words.empty}</p>
        ) : (
          <>
            <p className="lead">{words.intro}</p>
            <p>{words.date(showDate(latest.publishedAt))}</p>
            <Table
              caption={words.table}
              columns={columns()}
              rows={reports}
              keyOf={({ id }) => id}
            />
          </>
        )}
      </div>
    </Page>
  );
}
