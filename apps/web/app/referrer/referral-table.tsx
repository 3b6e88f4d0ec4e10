import type { ReferralLine } from '@wor/contract';
import { trackStep, type Status } from '@wor/domain';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { Table, type Column } from '../ui/table.js';

/** The practice's own referrals: how far each of them is, and what is new. */
export function ReferralTable({ items }: { readonly items: readonly ReferralLine[] }) {
  const words = text.referrals;
  const columns: readonly Column<ReferralLine>[] = [
    {
      title: words.patient,
      cell: ({ id, clientName }) => <Link to={`/verwijzingen/${id}`}>{clientName}</Link>,
    },
    {
      title: words.sent,
      cell: ({ sentAt }) => (sentAt === null ? '' : showDate(sentAt)),
      isShort: true,
    },
    { title: words.step, cell: ({ status }) => <Badge>{stepLabel(status)}</Badge> },
    { title: words.news, cell: (line) => <News line={line} /> },
  ];
  return <Table caption={words.table} columns={columns} rows={items} keyOf={({ id }) => id} />;
}

function stepLabel(status: string): string {
  return text.referral.steps[trackStep(status as Status, null)] ?? statusLabel(status);
}

function News({ line }: { readonly line: ReferralLine }) {
  const { hasUnreadFeedback, hasUnreadMessage, status, updatedAt } = line;
  if (hasUnreadFeedback || hasUnreadMessage)
    return <Badge tone="new">{text.referrals.unread}</Badge>;
  return <>{`${statusLabel(status)}, ${showDate(updatedAt)}`}</>;
}
