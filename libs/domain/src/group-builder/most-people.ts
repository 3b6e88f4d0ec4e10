import { alone, joined, type Company } from './company.js';
import type { GroupRules, Seeker } from './seeker.js';

/** So many people are looked at in every possible way: 3^12 is half a million. */
export const mostExact = 12;

/** Larger than every set of people as a number, and than every count of groups. */
const [aboveSets, aboveCounts] = [2 ** mostExact, 2 ** 4];

interface Group {
  readonly company: Company;
  /** One bit for each; that of who waits longest is the highest. */
  readonly set: number;
}

/**
 * Groups of which nobody is in two, with as many people as there can be; of those with the fewest
 * groups, and then with those who wait longest.
 */
export function mostPeople(people: readonly Seeker[], rules: GroupRules): readonly Company[] {
  const byHighest = people.map((): Group[] => []);
  for (const group of everyGroup(people, rules)) byHighest[31 - Math.clz32(group.set)]?.push(group);
  const choices: Choice[] = [{ worth: 0, group: undefined }];
  for (let set = 1; set < 2 ** people.length; set += 1) {
    const highest = 31 - Math.clz32(set);
    choices.push(bestOf(set, byHighest[highest] ?? [], choices));
  }
  return chosen(2 ** people.length - 1, choices);
}

/** What is best among the people of one set: without who waits longest, or with a group of theirs. */
interface Choice {
  readonly worth: number;
  readonly group: Group | undefined;
}

function bestOf(set: number, groups: readonly Group[], known: readonly Choice[]): Choice {
  const without = known[set - 2 ** (31 - Math.clz32(set))];
  let best: Choice = { worth: without?.worth ?? 0, group: undefined };
  for (const group of groups) {
    if ((group.set & set) !== group.set) continue;
    const worth = worthOf(group) + (known[set - group.set]?.worth ?? 0);
    if (worth > best.worth) best = { worth, group };
  }
  return best;
}

/** Sums compare as people, then as fewer groups, then as who is in them: no part runs into the next. */
const worthOf = ({ company, set }: Group): number =>
  (company.people.length * aboveCounts - 1) * aboveSets + set;

function chosen(everybody: number, choices: readonly Choice[]): readonly Company[] {
  const found: Company[] = [];
  let set = everybody;
  while (set > 0) {
    const group = choices[set]?.group;
    if (group !== undefined) found.push(group.company);
    set -= group?.set ?? 2 ** (31 - Math.clz32(set));
  }
  return found;
}

/** All that could be a group, grown by one at a time: who does not fit now, fits no larger one. */
function everyGroup(people: readonly Seeker[], rules: GroupRules): readonly Group[] {
  const found: Group[] = [];
  const bitOf = (at: number): number => 2 ** (people.length - 1 - at);
  const grow = (group: Group, from: number): void => {
    const size = group.company.people.length;
    if (size >= rules.least) found.push(group);
    if (size === rules.most) return;
    for (let at = from; at < people.length; at += 1) {
      const company = joined(group.company, people[at] as Seeker, rules.withinMetres);
      if (company !== undefined) grow({ company, set: group.set + bitOf(at) }, at + 1);
    }
  };
  people.forEach((each, at) => {
    grow({ company: alone(each), set: bitOf(at) }, at + 1);
  });
  return found;
}
