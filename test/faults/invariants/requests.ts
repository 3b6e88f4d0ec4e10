import type { Facts, Outcome, RequestLog } from '../facts.js';
import { grouped, type Invariant } from './define-invariant.js';

const isAcknowledged = ({ status }: Outcome): boolean =>
  status !== undefined && status >= 200 && status < 300;
const isRefused = ({ status }: Outcome): boolean =>
  status !== undefined && status >= 400 && status < 500;

/** The ids that a key was acknowledged with: one, when all is well. */
function idsOf({ tries }: RequestLog): (string | undefined)[] {
  return [...new Set(tries.filter(isAcknowledged).map(({ id }) => id))];
}

/** What the database holds of the person of a request. */
type Holdings = (request: RequestLog) => readonly string[];

function holdingsIn({ referrals }: Facts): Holdings {
  const byPerson = grouped(referrals, ({ person }) => person);
  return ({ person }) => (byPerson.get(person) ?? []).map(({ id }) => id);
}

function existsOnce(request: RequestLog, holdings: Holdings): boolean {
  const ids = idsOf(request);
  const held = holdings(request);
  return ids.length === 1 && held.length === 1 && held[0] === ids[0];
}

const keys = (requests: readonly RequestLog[]): string[] => requests.map(({ key }) => key);

export const acknowledgedOnce: Invariant = {
  id: 'K1',
  says: 'every referral that was acknowledged exists exactly once',
  check(facts) {
    const holdings = holdingsIn(facts);
    const acknowledged = facts.log.requests.filter(({ tries }) => tries.some(isAcknowledged));
    const known = new Set(acknowledged.flatMap(idsOf));
    const strangers = facts.referrals.filter(({ id }) => !known.has(id));
    return {
      checked: acknowledged.length,
      broken: [
        ...keys(acknowledged.filter((request) => !existsOnce(request, holdings))),
        ...strangers.map(({ id }) => `${id} (nobody was told)`),
      ],
    };
  },
};

export const refusedNever: Invariant = {
  id: 'K2',
  says: 'no referral exists that was refused (4xx)',
  check(facts) {
    const holdings = holdingsIn(facts);
    const refused = facts.log.requests.filter(({ tries }) => tries.some(isRefused));
    const isBroken = (request: RequestLog): boolean =>
      holdings(request).length > 0 || request.tries.some(isAcknowledged);
    return { checked: refused.length, broken: keys(refused.filter(isBroken)) };
  },
};

export const unknownOnce: Invariant = {
  id: 'K3',
  says: 'an unknown outcome is exactly one referral after a retry with the same key',
  check(facts) {
    const holdings = holdingsIn(facts);
    const isSettledRefusal = ({ tries }: RequestLog): boolean => tries.some(isRefused);
    const unknown = facts.log.requests
      .filter(({ tries }) => tries.some(({ status }) => status === undefined))
      .filter((request) => !isSettledRefusal(request));
    return {
      checked: unknown.length,
      broken: keys(unknown.filter((request) => !existsOnce(request, holdings))),
    };
  },
};
