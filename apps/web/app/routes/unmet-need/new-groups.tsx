import type { GroupProposalView } from '@wor/contract';
import { dayParts } from '@wor/domain';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { proposedAddress } from '../../directory/proposed-activity.js';
import { inDutch } from '../../format/in-dutch.js';
import { dayPartName, languageLabel } from '../../format/labels.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { DataList } from '../../ui/display.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  return loadPage(args, (api) => api.groupProposals());
};

const metresInKilometre = 1000;

/** What a team could begin with people who wait or found nothing; a person decides. */
export default function NewGroups() {
  const { groups, considered, least, most, withinMetres } = useLoaderData<typeof loader>();
  const words = text.newGroups;
  const distance = String(withinMetres / metresInKilometre).replace('.', text.calendar.decimal);
  return (
    <Page title={words.title} back={<Link to="/gaten">{text.unmetNeed.listTitle}</Link>}>
      {groups.length === 0 ? (
        <EmptyState sentence={words.nothing(considered)}>
          <p>{words.rules(least, most, distance)}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <p className="lead">{words.intro}</p>
          <p>{words.rules(least, most, distance)}</p>
          {groups.map((group, at) => (
            <Proposal key={group.clients[0]?.id ?? at} group={group} seats={most} />
          ))}
        </div>
      )}
    </Page>
  );
}

interface ProposalProps {
  readonly group: GroupProposalView;
  readonly seats: number;
}

function Proposal({ group, seats }: ProposalProps) {
  const words = text.newGroups;
  const { arrangement, people, neighbourhood, languages } = group;
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2 section__title">
        {inDutch(arrangement.label)}: {words.people(people)}
      </h2>
      <DataList
        facts={[
          { key: words.when, value: timesOf(group) },
          { key: words.languages, value: languages.map(languageLabel).join(', ') },
          { key: words.where, value: inDutch(neighbourhood?.name) },
          { key: words.why, value: <Reasons group={group} /> },
          { key: words.who, value: <Members group={group} /> },
        ]}
      />
      <p>
        <ButtonLink to={proposedAddress(group, seats)}>
          {words.make}
          <span className="visually-hidden">: {inDutch(arrangement.label)}</span>
        </ButtonLink>
      </p>
    </section>
  );
}

function timesOf(group: GroupProposalView): string {
  return group.dayParts.length === dayParts.length
    ? text.newGroups.always
    : group.dayParts.map(dayPartName).join(', ');
}

/** Why these people, in a sentence for each reason. */
function Reasons({ group: { people, waiting, notFound } }: { readonly group: GroupProposalView }) {
  const words = text.newGroups;
  const wishes = people - waiting - notFound;
  return (
    <ul>
      {waiting > 0 ? <li>{words.waiting(waiting)}</li> : null}
      {notFound > 0 ? <li>{words.notFound(notFound)}</li> : null}
      {wishes > 0 ? <li>{words.wish(wishes)}</li> : null}
    </ul>
  );
}

/** Those whom the reader may see by name, and of other teams how many there are. */
function Members({ group: { clients, others } }: { readonly group: GroupProposalView }) {
  return (
    <ul>
      {clients.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/dossier/${id}`}>{name}</Link>
        </li>
      ))}
      {others > 0 ? <li>{text.newGroups.others(others)}</li> : null}
    </ul>
  );
}
