import { alone, joined } from './company.js';
import type { Seeker } from './seeker.js';

/** Who could be together with whom, two by two. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

export function pairsOf(people: readonly Seeker[], withinMetres: number): Pairs {
  const pairs = new Map(people.map(({ id }) => [id, new Set<string>()]));
  people.forEach((one, at) => {
    const company = alone(one);
    for (const other of people.slice(at + 1)) {
      if (joined(company, other, withinMetres) === undefined) continue;
      pairs.get(one.id)?.add(other.id);
      pairs.get(other.id)?.add(one.id);
    }
  });
  return pairs;
}

/** People of whom no one has anything to do with those of another circle, in the order in which they came. */
export function circlesOf(people: readonly Seeker[], pairs: Pairs): readonly Seeker[][] {
  const left = new Map(people.map((each) => [each.id, each]));
  return people.flatMap(({ id }) => {
    if (!left.has(id)) return [];
    const found = reached(id, left, pairs);
    for (const each of found) left.delete(each);
    return [people.filter((each) => found.has(each.id))];
  });
}

function reached(
  id: string,
  among: ReadonlyMap<string, Seeker>,
  pairs: Pairs,
): ReadonlySet<string> {
  const found = new Set([id]);
  // A set that grows while it is read gives what was added too.
  for (const each of found) {
    for (const other of pairs.get(each) ?? []) if (among.has(other)) found.add(other);
  }
  return found;
}
