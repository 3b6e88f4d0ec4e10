import {
  codeOf,
  insertFollowUps,
  insertWakeUps,
  leaseRow,
  sweepExpired,
  type Database,
} from '@wor/database';
import { DomainError, engineOf, eventTypes, mailsOn } from '@wor/domain';
import { newId, type Clock, type KeyRing, type WakeUp } from '@wor/platform';
import { FollowUpService } from '@wor/services';
import { OutboxRunner } from '../../apps/worker/src/outbox/outbox.runner.js';
import { eventEffect } from '../../apps/worker/src/processors/event.effect.js';
import { ScheduleEffect } from '../../apps/worker/src/processors/schedule.effect.js';
import type { Dice } from '../faults/dice.js';
import { silent } from '../medium/outbox/fixture.js';
import type { TestDatabase } from '../support/database.js';
import type { World } from '../support/world.js';
import type { Harness } from './guards.js';
import type { SimulatedQueue } from './unreliable-queue.js';

interface WorkerSettings {
  readonly database: TestDatabase;
  readonly harness: Harness;
  readonly world: World;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly dice: Dice;
  readonly queue: SimulatedQueue;
}

/** What PostgreSQL answers to a second row of one name, and to a row that the policies refuse. */
const [twice, noRight] = ['23505', '42501'];
const heard = eventTypes.filter((type) => mailsOn(type).length > 0);

/** The worker's own runner and effects behind a queue that cannot be trusted, and two bad neighbours. */
export class SimulatedWorker {
  readonly queue: SimulatedQueue;
  knocks = 0;
  refusedTwins = 0;
  private readonly runner: OutboxRunner;
  private readonly effect: ScheduleEffect;
  private readonly followUps: FollowUpService;

  constructor(private readonly settings: WorkerSettings) {
    const { harness, clock, keys } = settings;
    const database = harness.worker;
    const home = { database, clock, keys };
    this.runner = new OutboxRunner({
      database,
      clock,
      log: silent,
      leaseSeconds: 60,
      retrySeconds: 0,
    });
    this.effect = new ScheduleEffect(home);
    this.followUps = new FollowUpService(home);
    this.queue = settings.queue;
  }

  /** One turn over everything that is due. @returns how many jobs arrived */
  async turn(isCalm = false): Promise<number> {
    await this.skipUnheard();
    const arrived = await this.queue.turn(isCalm, async (job) => {
      if (!isCalm && (await this.diesWith(job))) return;
      await this.runner.run(job, job.queue === 'event' ? eventEffect : this.effect);
    });
    if (isCalm) await this.sweep();
    return arrived;
  }

  /** Now and then the worker that took a job dies with it. @returns whether it did */
  private async diesWith({ outboxId, attempt }: WakeUp): Promise<boolean> {
    const { clock, dice } = this.settings;
    if (dice.next() >= 0.03) return false;
    const request = { id: outboxId, token: newId(), attempt, now: clock.now(), seconds: 0 };
    await this.worker.transaction(undefined, (tx) => leaseRow(tx, request));
    this.queue.counts.died += 1;
    return true;
  }

  /** What a dead worker held waits again, and the operator retries what was given up. */
  async sweep(): Promise<void> {
    if (!this.settings.harness.isSwept) return;
    await this.worker.transaction(undefined, (tx) => sweepExpired(tx, 0));
    await this.retryDead();
  }

  /** Somebody asks for any follow-up at any time: it may lie ahead, be over or be cancelled. */
  async knock(): Promise<void> {
    const { database, world, dice } = this.settings;
    const [row] = await database.sql<{ id: string }>(
      `SELECT id FROM follow_up WHERE id > $1 ORDER BY id LIMIT 1`,
      [randomId(dice, await this.idBounds())],
    );
    if (row === undefined) return;
    this.knocks += 1;
    const engine = engineOf(world.welfare, world.region);
    await this.followUps.comeDue(engine, row.id).catch((error: unknown) => this.refuse(error));
  }

  /** A planner that does not look plans once more what is live already. */
  async planTwice(): Promise<void> {
    const { database, world, clock, dice } = this.settings;
    const [row] = await database.sql<Parameters<typeof insertFollowUps>[1][number]>(
      `SELECT referral_id AS "referralId", kind, moment, counts_from::text AS "countsFrom", actor, channel,
         due_on::text AS "dueOn", due_at AS "dueAt" FROM follow_up WHERE status = 'planned' AND id > $1 ORDER BY id LIMIT 1`,
      [randomId(dice, await this.idBounds())],
    );
    if (row === undefined) return;
    const id = newId();
    const engine = engineOf(world.welfare, world.region);
    await this.worker
      .transaction(engine, async (tx) => {
        await insertFollowUps(tx, [{ ...row, id, createdAt: clock.now() }]);
        await insertWakeUps(tx, [{ ...row, id }], world.welfare);
      })
      .catch((error: unknown) => this.refuse(error));
  }

  /** The database lets nothing live twice; in a twin other guards may stop what one let through. */
  private refuse(error: unknown): void {
    const isStopped = error instanceof DomainError || codeOf(error) === noRight;
    if (codeOf(error) !== twice && !(this.settings.harness.isTwin && isStopped)) throw error;
    this.refusedTwins += 1;
  }

  private get worker(): Database {
    return this.settings.harness.worker;
  }

  private async idBounds(): Promise<readonly [string, string]> {
    const [row] = await this.settings.database.sql<{ least: string | null; most: string | null }>(
      `SELECT (SELECT id FROM follow_up ORDER BY id LIMIT 1) AS least,
         (SELECT id FROM follow_up ORDER BY id DESC LIMIT 1) AS most`,
    );
    return [row?.least ?? newId(), row?.most ?? newId()];
  }

  // No mail hears of these, and no mail is sent: the simulator has no mail server.
  private async skipUnheard(): Promise<void> {
    await this.settings.database.sql(
      `UPDATE outbox SET state = 'done' WHERE state = 'pending' AND run_at <= $1
         AND (queue = 'mail' OR queue = 'event' AND NOT kind = ANY ($2))`,
      [this.settings.clock.now(), heard],
    );
  }

  /** The operator, who hears of every dead letter. */
  private async retryDead(): Promise<void> {
    await this.settings.database.sql(
      `UPDATE outbox SET state = 'pending', crashes = 0, failures = 0 WHERE state = 'dead'`,
    );
  }
}

/** An id between two others, by the first twelve digits: the time of UUIDv7. */
function randomId(dice: Dice, [least, most]: readonly [string, string]): string {
  const timeOf = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const time = Math.floor(dice.between(timeOf(least) - 1, timeOf(most)));
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-${Math.floor(dice.next() * 1e12)
    .toString()
    .padStart(12, '0')}`;
}
