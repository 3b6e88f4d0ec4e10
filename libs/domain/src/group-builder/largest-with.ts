import type { Pairs } from './circles.js';
import { alone, joined, type Company } from './company.js';
import type { GroupRules, Seeker } from './seeker.js';

/** So often it is tried to add somebody; then the best so far counts. */
const mostTries = 20_000;

/**
 * The largest group with this person. It is the largest there is unless the tries ran out, which
 * takes people who fit two by two and hardly ever three by three.
 */
export function largestWith(
  [first, ...others]: readonly [Seeker, ...Seeker[]],
  pairs: Pairs,
  { most, withinMetres }: GroupRules,
): Company {
  let best = alone(first);
  let tries = 0;
  const fitting = (who: Seeker, people: readonly Seeker[]): readonly Seeker[] =>
    people.filter(({ id }) => pairs.get(who.id)?.has(id) === true);
  const grow = (company: Company, candidates: readonly Seeker[]): void => {
    if (company.people.length > best.people.length) best = company;
    for (const [at, candidate] of candidates.entries()) {
      const possible = Math.min(most, company.people.length + candidates.length - at);
      if (possible <= best.people.length || tries === mostTries) return;
      tries += 1;
      const larger = joined(company, candidate, withinMetres);
      if (larger !== undefined) grow(larger, fitting(candidate, candidates.slice(at + 1)));
    }
  };
  grow(best, fitting(first, others));
  return best;
}
