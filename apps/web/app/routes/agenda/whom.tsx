import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { dayOf } from '../../agenda/booking-form.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  const { searchParams } = new URL(args.request.url);
  const query = new URLSearchParams({ view: 'all' });
  const after = searchParams.get('na');
  if (after !== null) query.set('after', after);
  const { items, next } = await loadPage(args, (api) => api.work(query.toString()));
  const clients = items.map(({ id, clientName, number }) => ({ id, clientName, number }));
  return { clients, next, week: dayOf(args.request.url) };
};

/** With whom one makes an appointment, before one chooses the time. */
export default function Whom() {
  const { clients, next, week } = useLoaderData<typeof loader>();
  const words = text.agenda;
  const behind = week === null ? '' : `?week=${week}`;
  return (
    <Page title={words.whom} back={<Link to={`/agenda${behind}`}>{words.title}</Link>}>
      {clients.length === 0 ? <p className="lead">{words.nobody}</p> : null}
      <ul className="stack">
        {clients.map(({ id, clientName, number }) => (
          <li key={id}>
            <Link to={`/dossier/${id}/afspraak${behind}`} className="work-row__name">
              {clientName}
            </Link>{' '}
            <span className="soft">{number}</span>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p className="more">
          <ButtonLink
            to={`?${new URLSearchParams({ ...(week === null ? {} : { week }), na: next }).toString()}`}
          >
            {text.workList.more}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
