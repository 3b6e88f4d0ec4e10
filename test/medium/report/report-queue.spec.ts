import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { ReportEffect } from '../../../apps/worker/src/processors/report.effect.js';
import { freezeQuarter } from '../../../apps/worker/src/schedule/freeze-quarter.task.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { silent } from '../outbox/fixture.js';

let database: TestDatabase;
let world: World;
const clock = new FakeClock(new Date('2026-04-14T08:00:00Z'));

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  await database.sql(`UPDATE region SET created_at = '2026-02-01T00:00:00Z' WHERE id = $1`, [
    world.region,
  ]);
});
afterAll(() => database.close());

/** What the leading worker does every ten seconds. */
const plan = (): Promise<number> =>
  freezeQuarter.run({
    ...{ database: database.worker, now: clock.now() },
    asLeader: (actor, work) => database.worker.transaction(actor, work),
  });

const rows = () =>
  database.sql<{ id: string; key: string; state: string; attempts: number; error: string | null }>(
    `SELECT id, dedupe_key AS key, state, attempts, last_error AS error FROM outbox
     WHERE queue = 'report' ORDER BY dedupe_key`,
  );

async function work(): Promise<void> {
  const runner = new OutboxRunner({
    ...{ database: database.worker, clock, log: silent, leaseSeconds: 60, retrySeconds: 0 },
  });
  for (const { id, attempts } of await rows()) {
    await runner.run({ outboxId: id, attempt: attempts }, new ReportEffect(clock));
  }
}

const published = async (): Promise<string[]> =>
  (await database.sql<{ period: string }>(`SELECT period FROM sdc_release ORDER BY period`)).map(
    ({ period }) => period,
  );

describe('the figures of a quarter', () => {
  it('are one row a municipality from the day on which they are frozen, however often one looks', async () => {
    await plan();
    expect(await rows()).toEqual([]);
    clock.set('2026-04-15T08:00:00Z');
    await plan();
    await plan();
    expect((await rows()).map(({ key }) => key)).toEqual(['report:GM9999:2026-Q1']);
  });

  it('are published once by the queue, with the audit row of their release', async () => {
    await Promise.all([work(), work()]);
    expect(await published()).toEqual(['2026-Q1']);
    await plan();
    expect((await rows()).map(({ state }) => state)).toEqual(['done']);
    const audit = await database.sql<{ event: string }>(
      `SELECT event_id AS event FROM audit_event WHERE event_id IN ('report.published', 'outbox.report') ORDER BY event_id`,
    );
    expect(audit.map(({ event }) => event)).toEqual(['outbox.report', 'report.published']);
  });

  it('become a dead letter after three failures, when the ledger does not verify', async () => {
    await database.sql(`ALTER TABLE sdc_release DISABLE TRIGGER USER`);
    await database.sql(`UPDATE sdc_release SET hash = '\\x00'`);
    await database.sql(`ALTER TABLE sdc_release ENABLE TRIGGER USER`);
    clock.set('2026-07-15T08:00:00Z');
    await plan();
    for (let turn = 0; turn < 4; turn += 1) await work();
    expect((await rows()).at(-1)).toMatchObject({
      ...{ key: 'report:GM9999:2026-Q2', state: 'dead', attempts: 3, error: 'unexpected.Error' },
    });
    expect(await published()).toEqual(['2026-Q1']);
  });
});
