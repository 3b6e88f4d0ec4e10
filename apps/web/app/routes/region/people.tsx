import type { PersonLine } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showMoment } from '../../format/dates.js';
import { QuestionBox } from '../../region/question-box.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Badge } from '../../ui/display.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('zoek') ?? '';
  return loadPage(args, async (api) => ({
    ...{ search, page: await api.people(search, searchParams.get('na')) },
  }));
};

const columns = (): readonly Column<PersonLine>[] => [
  {
    title: text.region.name,
    cell: ({ id, name }) => <Link to={`/regio/mensen/${id}`}>{name}</Link>,
  },
  { title: text.people.role, cell: ({ role }) => labelFor(text.roles, role) },
  { title: text.people.organisation, cell: ({ organisation }) => organisation },
  {
    title: text.people.lastLogin,
    cell: ({ lastLogin, endedAt }) => {
      if (endedAt !== null) return <Badge>{text.people.ended}</Badge>;
      return lastLogin === null ? text.people.never : showMoment(lastLogin);
    },
    isShort: true,
  },
];

export default function People() {
  const { search, page } = useLoaderData<typeof loader>();
  const words = text.people;
  const more = new URLSearchParams({ zoek: search, na: page.next ?? '' });
  return (
    <Page title={words.title} width="wide" back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
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
