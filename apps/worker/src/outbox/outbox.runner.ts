import {
  failRow,
  giveBackRow,
  LeaseLost,
  postponeRow,
  type Database,
  type LeasedRow,
} from '@wor/database';
import { engineOf } from '@wor/domain';
import { elapsed, type Clock, type Logger, type WakeUp } from '@wor/platform';
import { ClosingDesk, type Closing } from './closing-desk.js';
import { PrematureEffect, type Effect } from './effect.js';
import { HeldRow } from './held-row.js';
import { LeaseDesk } from './lease-desk.js';
import { restAfter, verdictOf } from './verdict.js';

interface RunnerSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly leaseSeconds: number;
  readonly retrySeconds: number;
}

type Failure = Parameters<typeof failRow>[2];

/**
 * Carries out the effect of a row at most once at a time: lease by compare-and-set, effect, done
 * together with the audit row. Whatever goes wrong ends as waiting or dead, never as forgotten.
 */
export class OutboxRunner {
  private readonly held = new Set<HeldRow>();
  private finishedAt = elapsed();
  private isStopping = false;
  private readonly leases: LeaseDesk;
  private readonly closings: ClosingDesk;

  constructor(private readonly settings: RunnerSettings) {
    this.leases = new LeaseDesk(settings);
    this.closings = new ClosingDesk(settings.database);
  }

  /** When a row last left this process, well or badly; milliseconds since the process began. */
  get lastFinished(): number {
    return this.finishedAt;
  }

  get isIdle(): boolean {
    return this.held.size === 0;
  }

  /** @throws when the database is away; the row is offered again later */
  async run(job: WakeUp, effect: Effect): Promise<void> {
    if (this.isStopping) return;
    const row = await this.leases.lease(job);
    if (row === undefined) return;
    const held = new HeldRow(row, this.settings);
    this.held.add(held);
    try {
      const aftermath = await effect.perform?.(row, held);
      await this.finishPatiently({ row, effect, aftermath });
    } catch (error) {
      await this.settle(held, effect, error);
    } finally {
      held.release();
      this.held.delete(held);
      this.finishedAt = elapsed();
    }
  }

  /**
   * Takes nothing new, waits for what is under way, and then gives back what is left.
   * @param graceMs how long to wait
   */
  async drain(graceMs: number): Promise<void> {
    this.isStopping = true;
    const end = elapsed() + graceMs;
    while (this.held.size > 0 && elapsed() < end) await rest(50);
    for (const held of this.held) held.abort();
    const abortEnd = elapsed() + 1000;
    while (this.held.size > 0 && elapsed() < abortEnd) await rest(50);
    await Promise.all([...this.held].map(({ row }) => this.giveBack(row)));
  }

  // What has reached the outside must not be repeated because a connection broke: only the
  // transaction is tried again, as long as the lease holds.
  private async finishPatiently(closing: Closing): Promise<void> {
    for (let left = closing.effect.perform === undefined ? 0 : 4; ; left -= 1) {
      try {
        return await this.closings.close(closing);
      } catch (error) {
        if (left === 0 || error instanceof LeaseLost) throw error;
        await rest(500);
      }
    }
  }

  private async settle({ row, signal }: HeldRow, effect: Effect, error: unknown): Promise<void> {
    const { database, log, retrySeconds } = this.settings;
    if (error instanceof LeaseLost) {
      log.info({ outboxId: row.id, kind: row.kind }, 'The lease was lost');
      return;
    }
    if (error instanceof PrematureEffect) {
      return database.transaction(undefined, (tx) => postponeRow(tx, row, error.until));
    }
    if (this.isStopping && signal.aborted) return this.giveBack(row);
    const { verdict, code } = verdictOf(error);
    const { failures, attempts } = row;
    const retryInSeconds = restAfter({ verdict, failures, attempts, firstSeconds: retrySeconds });
    const state = await this.fail(row, effect, {
      ...{ verdict, code, retryInSeconds, mostFailures: effect.mostFailures },
    });
    const fields = { outboxId: row.id, kind: row.kind, attempts: row.attempts, code };
    if (state === 'dead') log.error(fields, 'A dead letter');
    else log.warn(fields, 'An effect failed');
  }

  // A row is dead also when nobody can be told of it: else it would be tried for ever.
  private async fail(
    row: LeasedRow,
    effect: Effect,
    failure: Failure,
  ): Promise<'pending' | 'dead' | undefined> {
    const { database, log } = this.settings;
    try {
      return await database.transaction(engineOf(row.organisationId, row.regionId), async (tx) => {
        const state = await failRow(tx, row, failure);
        if (state === 'dead') await effect.bury?.(tx, row);
        return state;
      });
    } catch (error) {
      const state = await database.transaction(undefined, (tx) => failRow(tx, row, failure));
      const { code } = verdictOf(error);
      log.error({ outboxId: row.id, kind: row.kind, code }, 'Nobody was told of a dead letter');
      return state;
    }
  }

  private async giveBack(row: LeasedRow): Promise<void> {
    await this.settings.database.transaction(undefined, (tx) => giveBackRow(tx, row));
  }
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
