import type { LaunchKeyView } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { inDutch } from '../../format/in-dutch.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, (api) => api.launchKeys(after));
};

/** Which practices can start a referral from their own system. */
export default function LaunchKeys() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = text.launch;
  const columns: readonly Column<LaunchKeyView>[] = [
    {
      title: words.practice,
      cell: ({ organisationId, organisation }) => (
        <Link to={`/regio/his/${organisationId}`}>{inDutch(organisation)}</Link>
      ),
    },
    { title: words.issuer, cell: ({ issuer }) => issuer ?? words.noKeys },
    { title: words.keyIds, cell: ({ keyIds }) => keyIds.join(', ') },
    {
      title: words.validUntil,
      cell: ({ validUntil }) => (validUntil === null ? '' : showDate(validUntil)),
    },
  ];
  return (
    <Page title={words.keysTitle} width="wide">
      <div className="stack">
        <p className="lead">{words.keysIntro}</p>
        {items.length === 0 ? (
          <p>{words.noPractices}</p>
        ) : (
          <Table
            caption={words.keysTable}
            columns={columns}
            rows={items}
            keyOf={({ organisationId }) => organisationId}
          />
        )}
        <MoreLink next={next} />
      </div>
    </Page>
  );
}
