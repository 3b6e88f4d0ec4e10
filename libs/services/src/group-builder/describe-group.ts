import { can, type Actor, type DayPart, type GroupProposal, type RegionItem } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { nameOf, type KnownSeeker } from './read-seekers.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A group that could begin, as somebody of a team may read it. */
export interface DescribedGroup {
  readonly arrangement: Pick<RegionItem, 'code' | 'label'>;
  /** When all of them can, Monday morning first; every part of the week when nobody is tied. */
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly string[];
  /** Where most of them live; null when nobody knows. */
  readonly neighbourhood: Named | null;
  readonly people: number;
  /** How many of them stand on a list for this. */
  readonly waiting: number;
  /** How many others found nothing of this. */
  readonly notFound: number;
  /** Those whom the reader may see, by their referral. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** How many the reader may not see. */
  readonly others: number;
}

export interface Describing {
  readonly actor: Actor;
  readonly keys: KeyRing;
  readonly arrangements: readonly RegionItem[];
  readonly neighbourhoods: readonly Named[];
  readonly byId: ReadonlyMap<string, KnownSeeker>;
}

export function describeGroup(group: GroupProposal, by: Describing): DescribedGroup {
  const members = group.members.flatMap((id) => by.byId.get(id) ?? []);
  const { code, label } = mostAsked(group, members, by.arrangements);
  const waiting = members.filter(({ waitingFor }) => waitingFor.includes(code));
  const notFound = members.filter(
    (each) => each.notFound.includes(code) && !waiting.includes(each),
  );
  const seen = members.filter((each) => can(by.actor, 'client.read', each));
  return {
    ...{ arrangement: { code, label }, dayParts: group.dayParts, languages: group.languages },
    neighbourhood: whereMostLive(members, by.neighbourhoods),
    ...{ people: members.length, waiting: waiting.length, notFound: notFound.length },
    clients: seen.map((each) => ({ id: each.id, name: nameOf(by.keys, each) })),
    others: members.length - seen.length,
  };
}

/** Of what they all would like, what most of them wait for or did not find; else as the region lists it. */
function mostAsked(
  { arrangements: shared }: GroupProposal,
  members: readonly KnownSeeker[],
  known: readonly RegionItem[],
): Pick<RegionItem, 'code' | 'label'> {
  const asked = ({ code }: RegionItem): number =>
    members.filter((each) => each.waitingFor.includes(code) || each.notFound.includes(code)).length;
  const [first] = known
    .filter(({ code }) => shared.includes(code))
    .toSorted((one, other) => asked(other) - asked(one));
  return first ?? { code: shared[0] ?? '', label: shared[0] ?? '' };
}

function whereMostLive(
  members: readonly KnownSeeker[],
  neighbourhoods: readonly Named[],
): Named | null {
  const living = ({ code }: Named): number =>
    members.filter(({ neighbourhood }) => neighbourhood === code).length;
  const [most] = neighbourhoods
    .filter((each) => living(each) > 0)
    .toSorted((one, other) => living(other) - living(one));
  return most === undefined ? null : { code: most.code, name: most.name };
}
