import type { ReferralLine, ReferralPage } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { MoreLink } from '../ui/more-link.js';
import { Page } from '../ui/page.js';
import { Table, type Column } from '../ui/table.js';

const words = text.team;

const columns = (): readonly Column<ReferralLine>[] => [
  {
    title: words.name,
    cell: ({ id, clientName, hasTwin, isUnconfirmed }) => (
      <>
        <Link to={`/dossier/${id}`}>{clientName}</Link>
        {isUnconfirmed ? <Mark words={text.samePerson.unconfirmed} /> : null}
        {hasTwin ? <Mark words={text.samePerson.badge} /> : null}
      </>
    ),
  },
  {
    title: words.target,
    cell: ({ contactTarget }) => showDate(contactTarget),
    isShort: true,
  },
  {
    title: words.step,
    cell: ({ status, isUrgent }) => (
      <>
        <Badge>{statusLabel(status)}</Badge>{' '}
        {isUrgent ? <Badge tone="attention">{words.urgent}</Badge> : null}
      </>
    ),
  },
  { title: words.reason, cell: ({ reason }) => reason },
  { title: words.area, cell: ({ neighbourhood }) => neighbourhood ?? words.noArea },
  { title: words.from, cell: ({ referrerName }) => referrerName },
  {
    title: words.sent,
    cell: ({ sentAt }) => (sentAt === null ? '' : showDate(sentAt)),
    isShort: true,
  },
];

function Mark({ words: said }: { readonly words: string }) {
  return (
    <>
      <br />
      <Badge tone="attention">{said}</Badge>
    </>
  );
}

interface LineListProps {
  readonly page: ReferralPage;
  readonly words: { readonly title: string; readonly table: string; readonly empty: string };
}

/** A list of referrals of the team, one line each. */
export function LineList({ page: { items, next }, words: own }: LineListProps) {
  return (
    <Page title={own.title} width="wide">
      {items.length === 0 ? (
        <p className="lead">{own.empty}</p>
      ) : (
        <div className="stack">
          <p className="soft">{words.count(items.length, next !== null)}</p>
          <Table caption={own.table} columns={columns()} rows={items} keyOf={({ id }) => id} />
          <MoreLink next={next} />
        </div>
      )}
    </Page>
  );
}
