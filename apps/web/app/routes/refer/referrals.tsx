import type { ReferralLine } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { statusLabel } from '../../format/labels.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Badge } from '../../ui/display.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

const words = text.referrals;

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, (api) => api.referrals('practice', after));
};

const columns = (): readonly Column<ReferralLine>[] => [
  {
    title: words.patient,
    cell: ({ id, clientName }) => <Link to={`/verwijzingen/${id}`}>{clientName}</Link>,
  },
  {
    title: words.sent,
    cell: ({ sentAt }) => (sentAt === null ? '' : showDate(sentAt)),
    isShort: true,
  },
  { title: words.step, cell: ({ status }) => <Badge>{statusLabel(status)}</Badge> },
  {
    title: words.news,
    cell: ({ hasUnreadFeedback, updatedAt }) =>
      hasUnreadFeedback ? <Badge tone="new">{words.unread}</Badge> : showDate(updatedAt),
  },
];

export default function Referrals() {
  const { items, next } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} width="wide">
      <div className="stack">
        {items.length === 0 ? <p className="lead">{words.empty}</p> : null}
        <p>
          <ButtonLink to="/verwijs" look="primary">
            {text.refer.title}
          </ButtonLink>
        </p>
        {items.length === 0 ? null : (
          <Table caption={words.table} columns={columns()} rows={items} keyOf={({ id }) => id} />
        )}
        <MoreLink next={next} />
      </div>
    </Page>
  );
}
