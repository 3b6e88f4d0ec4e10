import {
  countDueAndNotDone,
  listDeadLetters,
  queueState,
  retryDeadLetter,
  type DeadLetterRow,
  type QueueCounts,
} from '@wor/database';
import { can, DomainError, type Actor, type Permission } from '@wor/domain';
import type { Home } from '../home.js';

/** What waits and what was given up: counts, ids and codes, never a person. */
export interface QueueOverview {
  readonly queues: readonly QueueCounts[];
  readonly deadLetters: readonly DeadLetterRow[];
  /** 0 when all is well. */
  readonly dueAndNotDone: number;
}

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
        dueAndNotDone: await countDueAndNotDone(tx, now),
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
