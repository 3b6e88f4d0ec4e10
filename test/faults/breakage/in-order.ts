import type { Claim } from '../scenarios/define-scenario.js';

/** Within so many seconds at the rate of the queue the order is nobody's promise. */
const slackSeconds = 3;

/**
 * What was due first left first. Several work at once, so neighbours may change places; nothing is
 * passed by what was due much later.
 * @param dues when each was due, in the order in which they left
 * @param rate how many leave in a second
 */
export function inOrder(dues: readonly number[], rate: number): Claim {
  const most = slackSeconds * rate;
  const places = dues.map((due, place) => ({ due, place })).toSorted(byDue);
  const moved = places.filter(({ place }, turn) => Math.abs(place - turn) > most);
  return {
    says: `what was due first leaves first, give or take ${slackSeconds} s`,
    checked: dues.length,
    broken: moved.map(({ place }) => `the mail at place ${place + 1} is out of order`),
  };
}

const byDue = (one: Place, other: Place): number => one.due - other.due || one.place - other.place;

interface Place {
  readonly due: number;
  readonly place: number;
}
