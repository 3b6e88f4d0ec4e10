import {
  countDueAndNotDone,
  listAlarms,
  listDeadLetters,
  queueState,
  sumReferTimes,
  retryDeadLetter,
  type AlarmRow,
  type DeadLetterRow,
  type QueueCounts,
} from '@wor/database';
import {
  addDays,
  can,
  civilDateOf,
  DomainError,
  durationAt,
  type Actor,
  type Permission,
} from '@wor/domain';
import type { Home } from '../home.js';

/** What waits and what was given up: counts, ids and codes, never a person. */
export interface QueueOverview {
  readonly queues: readonly QueueCounts[];
  readonly deadLetters: readonly DeadLetterRow[];
  readonly alarms: readonly AlarmRow[];
  /** 0 when all is well. */
  readonly dueAndNotDone: number;
}

/** How long referring takes, from opening the form to sending it. */
export interface ReferTimes {
  readonly days: number;
  readonly count: number;
  /** Seconds; null when nobody referred. */
  readonly p50: number | null;
  readonly p90: number | null;
}

const referDays = 30;

/** The operator's look at the work that happens by itself. */
export class OperationsService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `permission.refused` */
  async queues(actor: Actor): Promise<QueueOverview> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'operations.read', action: 'R', object: { kind: 'system', id: 'outbox' } });
      check(actor, 'operations.read');
      const now = this.home.clock.now();
      return {
        queues: await queueState(tx, now),
        deadLetters: await listDeadLetters(tx),
        alarms: await listAlarms(tx),
        dueAndNotDone: await countDueAndNotDone(tx, now),
      };
    });
  }

  /** @throws DomainError `permission.refused` */
  async referTimes(actor: Actor): Promise<ReferTimes> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: 'refer-times' } as const;
      tx.note({ event: 'operations.read', action: 'R', object });
      check(actor, 'operations.read');
      const since = addDays(civilDateOf(this.home.clock.now()), -referDays);
      const counts = await sumReferTimes(tx, since);
      return {
        days: referDays,
        count: counts.reduce((sum, { count }) => sum + count, 0),
        ...{ p50: durationAt(counts, 0.5), p90: durationAt(counts, 0.9) },
      };
    });
  }

  /**
   * Lets a dead letter have its tries again.
   * @throws DomainError `permission.refused`, `not_found` when it is not dead
   */
  async retry(actor: Actor, id: string): Promise<void> {
    await this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'operations.retry', action: 'E', object: { kind: 'system', id } });
      check(actor, 'operations.retry');
      await retryDeadLetter(tx, id);
    });
  }
}

function check(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new DomainError('permission.refused');
}
