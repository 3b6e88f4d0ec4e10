import { circlesOf, pairsOf, type Pairs } from './circles.js';
import type { Company } from './company.js';
import { largestWith } from './largest-with.js';
import { mostExact, mostPeople } from './most-people.js';
import { mostSeekers, type GroupProposal, type GroupRules, type Seeker } from './seeker.js';

/**
 * New groups out of people for whom there is nothing now. All of a group share a thing to do, a part
 * of the week and a language, and live within a distance of one another; nobody is in two.
 *
 * Among twelve who have to do with each other, as many people as possible are in a group: every
 * possibility is looked at. Where there are more, who waits longest comes first and gets the largest
 * group there is for them, until twelve are left; that may place fewer people than could be. Not more
 * than `mostSeekers` are looked at. Whichever order the people come in, the answer is the same.
 */
export function buildGroups(
  seekers: readonly Seeker[],
  rules: GroupRules,
): readonly GroupProposal[] {
  const people = seekers.toSorted(byWait).slice(0, mostSeekers);
  const pairs = pairsOf(people, rules.withinMetres);
  const found: Company[] = [];
  const waiting = [...circlesOf(people, pairs)];
  for (let circle = waiting.pop(); circle !== undefined; circle = waiting.pop()) {
    if (circle.length <= mostExact) found.push(...mostPeople(circle, rules));
    else waiting.push(...takeOne(circle, pairs, { rules, found }));
  }
  return found.map(proposalOf).toSorted(bySize);
}

interface Taking {
  readonly rules: GroupRules;
  readonly found: Company[];
}

/** Serves who waits longest; gives the circles of those who are left. */
function takeOne(
  circle: readonly Seeker[],
  pairs: Pairs,
  { rules, found }: Taking,
): readonly Seeker[][] {
  const company = largestWith(circle as [Seeker, ...Seeker[]], pairs, rules);
  const isGroup = company.people.length >= rules.least;
  if (isGroup) found.push(company);
  const served = isGroup ? company.people : circle.slice(0, 1);
  return circlesOf(
    circle.filter((each) => !served.includes(each)),
    pairs,
  );
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byWait = (one: Seeker, other: Seeker): number =>
  inOrder(one.since, other.since) || inOrder(one.id, other.id);

function proposalOf({ people, arrangements, dayParts, languages }: Company): GroupProposal {
  return { members: people.map(({ id }) => id), arrangements, dayParts, languages };
}

const bySize = (one: GroupProposal, other: GroupProposal): number =>
  other.members.length - one.members.length ||
  inOrder(one.members[0] ?? '', other.members[0] ?? '');
