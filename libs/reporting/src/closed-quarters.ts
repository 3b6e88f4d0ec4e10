import {
  addDays,
  atLocalTime,
  civilDateOf,
  quarterOf,
  quarterRange,
  type Quarter,
} from '@wor/domain';

/** Late entries count until the 15th of the month after the quarter. */
const cutOffDay = 15;
const mostQuarters = 8;

/** From that moment a quarter's figures are frozen and never counted again. */
export function cutOffOf(of: Quarter): Date {
  return atLocalTime(addDays(quarterRange(of).until, cutOffDay - 1), '00:00');
}

/** The moments between which something falls in the quarter: from <= at < until. */
export function momentsOf(of: Quarter): { from: Date; until: Date } {
  const { first, until } = quarterRange(of);
  return { from: atLocalTime(first, '00:00'), until: atLocalTime(until, '00:00') };
}

/**
 * The quarters since `start` that are ready at `now`, oldest first; at most two years of them.
 * @param now by the domain clock
 */
export function closedQuarters(start: Date, now: Date): Quarter[] {
  const found: Quarter[] = [];
  let each = quarterOf(civilDateOf(start));
  while (cutOffOf(each) <= now) {
    found.push(each);
    each = quarterOf(quarterRange(each).until);
  }
  return found.slice(-mostQuarters);
}
