import type { InvitationPage, PersonLine } from '@wor/contract';
import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { showMoment } from '../../format/dates.js';
import { InvitationTable } from '../../region/invitation-table.js';
import { QuestionBox } from '../../region/question-box.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Alert, Badge } from '../../ui/display.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page, Section } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('zoek') ?? '';
  const isDone = searchParams.has('uitgenodigd');
  const isWithdrawn = searchParams.has('ingetrokken');
  return loadPage(args, async (api) => {
    const [page, invitations] = await Promise.all([
      api.people(search, searchParams.get('na')),
      api.invitations(searchParams.get('na-uitnodiging')),
    ]);
    return { search, page, invitations, notice: noticeOf(isDone, isWithdrawn) };
  });
};

const noticeOf = (isDone: boolean, isWithdrawn: boolean): 'done' | 'withdrawn' | null => {
  if (isDone) return 'done';
  return isWithdrawn ? 'withdrawn' : null;
};

/** One button of an invitation: a new link, or none any more. */
export const action = async (args: ActionFunctionArgs) => {
  const way = await submitButton(args, async (form, api) => {
    const resent = form.text('resend');
    if (resent === undefined) {
      await api.withdrawInvitation(form.given('withdraw'));
      return 'ingetrokken';
    }
    await api.resendInvitation(resent);
    return 'uitgenodigd';
  });
  return redirect(`/regio/mensen?${way}=1`, 303);
};

const columns = (): readonly Column<PersonLine>[] => [
  {
    title: text.region.name,
    cell: ({ id, name }) => <Link to={`/regio/mensen/${id}`}>{name}</Link>,
  },
  { title: text.people.role, cell: ({ role }) => labelFor(text.roles, role) },
  { title: text.people.organisation, cell: ({ organisation }) => inDutch(organisation) },
  {
    title: text.invite.factor,
    cell: ({ hasSecondFactor }) =>
      hasSecondFactor ? text.invite.hasFactor : text.invite.hasNoFactor,
    isShort: true,
  },
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
  const { search, page, invitations, notice } = useLoaderData<typeof loader>();
  const words = text.people;
  return (
    <Page title={words.title} width="wide" back={<Link to="/regio">{text.region.back}</Link>}>
      <div className="stack">
        {notice === null ? null : (
          <Alert kind="ok">
            <p>{text.invite[notice]}</p>
          </Alert>
        )}
        <p>
          <ButtonLink to="/regio/mensen/uitnodigen" look="primary">
            {text.invite.link}
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
        <More query={{ zoek: search, na: page.next }} />
        <Invitations {...invitations} />
      </div>
    </Page>
  );
}

function Invitations({ items, next }: InvitationPage) {
  return (
    <Section title={text.invite.section}>
      {items.length === 0 ? <p>{text.invite.none}</p> : <InvitationTable rows={items} />}
      <More query={{ 'na-uitnodiging': next }} />
    </Section>
  );
}

/** Leads to the rest of one of the two lists; nothing when one of the values is missing. */
function More({ query }: { readonly query: Readonly<Record<string, string | null>> }) {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null);
  if (given.length < Object.keys(query).length) return null;
  return (
    <p className="more">
      <ButtonLink to={`?${new URLSearchParams(given).toString()}`}>{text.region.more}</ButtonLink>
    </p>
  );
}
