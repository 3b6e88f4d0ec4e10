import type { OverviewRow } from '@wor/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page, Section } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  return loadPage(args, (api) => api.practiceOverview());
};

export default function Practice() {
  const { from, all, months, reasons } = useLoaderData<typeof loader>();
  const words = text.practiceOverview;
  if (all.sent === 0) {
    return (
      <Page title={words.title}>
        <div className="stack">
          <p className="lead">{words.empty(showDate(from))}</p>
          <p>
            <ButtonLink to="/verwijs" look="primary">
              {text.refer.title}
            </ButtonLink>
          </p>
        </div>
      </Page>
    );
  }
  return (
    <Page title={words.title} width="wide">
      <div className="stack">
        <p className="lead">{words.sent(all.sent, showDate(from))}</p>
        <p>
          {words.spoken(percent(all.spoken, all.sent))}{' '}
          {all.medianDays === null ? null : words.median(all.medianDays)}{' '}
          {words.started(percent(all.started, all.sent))} {words.open(all.openNow)}
        </p>
      </div>
      <Section title={words.months}>
        <Counts caption={words.months} rows={months} first={words.month} />
      </Section>
      <Section title={words.reasons}>
        <Counts caption={words.reasons} rows={reasons} first={text.refer.reason} />
      </Section>
      <p className="section soft">{words.note}</p>
    </Page>
  );
}

/** A reason has a label; a month is written out by its key. */
type Counted = OverviewRow & { readonly label?: string };

interface CountsProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly Counted[];
}

function Counts({ caption, first, rows }: CountsProps) {
  const words = text.practiceOverview;
  const number = (title: string, cell: (row: Counted) => string | number): Column<Counted> => ({
    ...{ title, cell, isNumber: true },
  });
  const columns: readonly Column<Counted>[] = [
    { title: first, cell: ({ key, label }) => inDutch(label) ?? words.monthLabel(key) },
    number(words.sentColumn, ({ sent }) => sent),
    number(words.spokenColumn, ({ spoken, sent }) => words.part(spoken, percent(spoken, sent))),
    number(words.daysColumn, ({ medianDays }) => medianDays ?? words.noDays),
    number(words.startedColumn, ({ started, sent }) => words.part(started, percent(started, sent))),
    number(words.openColumn, ({ openNow }) => openNow),
  ];
  return <Table caption={caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100);
