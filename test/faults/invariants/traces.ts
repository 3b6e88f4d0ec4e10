import { lifecycle } from '@wor/domain';
import type { EventFact, Facts } from '../facts.js';
import { grouped, type Invariant } from './define-invariant.js';

/** The audit's name for what an event records. */
function auditName(type: string): string {
  if (type === 'referral.sent') return 'referral.create';
  const row = lifecycle.find(({ event }) => event === type);
  return `referral.${row?.action ?? 'unknown'}`;
}

const success = 0;

export const audited: Invariant = {
  id: 'K6',
  says: 'each change of state and each effect has its one audit row',
  check({ events, outbox, audits }: Facts) {
    const good = audits.filter(({ outcome }) => outcome === success);
    const steps = grouped(good, ({ event, objectId }) => `${objectId} ${event}`);
    const effects = grouped(good, ({ outboxId }) => outboxId ?? '');
    const done = outbox.filter((row) => row.state === 'done');
    const keyOf = ({ referralId, type }: EventFact): string => `${referralId} ${auditName(type)}`;
    return {
      checked: events.length + done.length,
      broken: [
        ...events.map(keyOf).filter((key) => steps.get(key)?.length !== 1),
        ...done.map(({ id }) => id).filter((id) => effects.get(id)?.length !== 1),
      ],
    };
  },
};

export const nothingStuck: Invariant = {
  id: 'K7',
  says: 'no outbox row is stuck',
  check({ outbox }, { stuck }) {
    const isOpen = new Set(['pending', 'leased']);
    const late = outbox.filter((row) => isOpen.has(row.state) && row.dueForSeconds > stuck);
    return { checked: outbox.length, broken: late.map(({ id, state }) => `${id} (${state})`) };
  },
};

export const nobodyInRedis: Invariant = {
  id: 'K10',
  says: 'no personal data in Redis',
  check: ({ redis }) => ({ checked: redis.seen, broken: redis.keysWithPerson }),
};

const nobody = new Set<number | undefined>([403, 404]);

export const keptApart: Invariant = {
  id: 'K8',
  says: 'no referral of one practice is seen by another',
  check: ({ neighbour }) => ({
    checked: neighbour.length,
    broken: neighbour
      .filter(({ status }) => !nobody.has(status))
      .map(({ referralId, status }) => `${referralId} (answered ${status ?? 'nothing'})`),
  }),
};

/** Clocks of the programs that may turn at the very moment of a look. */
const turning = 3;

export const connectionsBack: Invariant = {
  id: 'K9',
  says: 'no connection is held, and no more are open than before',
  check({ connections: { inUse, postgres, redis, postgresBefore, redisBefore } }) {
    const broken = [
      ...(inUse > 0 ? [`${inUse} of PostgreSQL in use`] : []),
      ...(postgres > postgresBefore + turning
        ? [`${postgres} to PostgreSQL, ${postgresBefore} before`]
        : []),
      ...(redis > redisBefore ? [`${redis} to Redis, ${redisBefore} before`] : []),
    ];
    return { checked: postgres + redis, broken };
  },
};
