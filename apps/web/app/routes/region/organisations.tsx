import type { OrganisationLine } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { organisationKindName } from '../../region/organisation-fields.js';
import { QuestionBox } from '../../region/question-box.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Badge } from '../../ui/display.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('zoek') ?? '';
  return loadPage(args, async (api) => ({
    ...{ search, page: await api.organisations(search, searchParams.get('na')) },
  }));
};

const columns = (): readonly Column<OrganisationLine>[] => [
  {
    title: text.region.name,
    cell: ({ id, name }) => <Link to={`/regio/organisaties/${id}`}>{inDutch(name)}</Link>,
  },
  { title: text.organisations.kind, cell: ({ kind }) => organisationKindName(kind) },
  { title: text.organisations.agb, cell: ({ agb }) => agb ?? '', isShort: true },
  {
    title: text.organisations.ended,
    cell: ({ endedAt }) => (endedAt === null ? '' : <Badge>{text.organisations.ended}</Badge>),
  },
];

export default function Organisations() {
  const { search, page } = useLoaderData<typeof loader>();
  const words = text.organisations;
  const more = new URLSearchParams({ zoek: search, na: page.next ?? '' });
  return (
    <Page title={words.title} width="wide" back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
        <p>
          <ButtonLink to="/regio/organisaties/nieuw" look="primary">
            {words.add}
          </ButtonLink>
        </p>
        <QuestionBox
          fields={[{ name: 'zoek', label: words.searchLabel, value: search }]}
          button={text.region.search}
          answer={null}
        />
        {page.items.length === 0 ? (
          <p className="lead">{text.region.none}</p>
        ) : (
          <Table
            caption={words.table}
            columns={columns()}
            rows={page.items}
            keyOf={({ id }) => id}
          />
        )}
        {page.next === null ? null : (
          <p className="more">
            <ButtonLink to={`?${more.toString()}`}>{text.region.more}</ButtonLink>
          </p>
        )}
      </div>
    </Page>
  );
}
