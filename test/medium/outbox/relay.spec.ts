import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  openQueue,
  RedisConnections,
  type Queue,
  type QueueName,
  type WakeUp,
} from '@wor/platform';
import type { Effect } from '../../../apps/worker/src/outbox/effect.js';
import { OutboxRelay } from '../../../apps/worker/src/outbox/outbox.relay.js';
import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { servedQueues } from '../../../apps/worker/src/queues/served.js';
import { nativeRedis, startRedis, type RedisEngine } from '../../../scripts/embedded/redis.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { insertRow, now, silent, stateOf } from './fixture.js';

const engines: RedisEngine[] =
  nativeRedis() === undefined ? ['javascript'] : ['native', 'javascript'];

jest.setTimeout(180_000);

const offerSeconds = 2;

describe.each(engines)('the relay, with the %s Redis', (engine) => {
  let database: TestDatabase;
  let world: World;
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let connections: RedisConnections;
  let queues: Map<QueueName, Queue<WakeUp>>;
  let relay: OutboxRelay;
  let runner: OutboxRunner;
  let performed: string[] = [];
  const dir = mkdtempSync(join(tmpdir(), 'wor-relay-'));
  const effect: Effect = {
    async perform({ id }) {
      performed.push(id);
    },
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    world = await createWorld(database);
    redis = await startRedis({ dir, engine });
    connections = new RedisConnections(redis.url);
    queues = new Map(
      servedQueues.map((name) => [name, openQueue(name, connections, { offerSeconds })]),
    );
    for (const queue of queues.values()) queue.on('error', () => undefined);
    const parts = { database: database.worker, clock: new FakeClock(now), log: silent };
    relay = new OutboxRelay({ ...parts, queues, offerSeconds, chunk: 50 });
    runner = new OutboxRunner({ ...parts, leaseSeconds: 20, retrySeconds: 1 });
    await Promise.all([...queues.values()].map((queue) => queue.isReady()));
    const schedule = queues.get('schedule');
    void schedule?.process(5, (job) => runner.run(job.data, effect));
    await until(async () => [...queues.values()].every(({ client }) => client.status === 'ready'));
  });
  afterAll(async () => {
    await Promise.all([...(queues?.values() ?? [])].map((queue) => queue.close(true)));
    connections.close();
    await redis.stop();
    await database.close();
    rmSync(dir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    performed = [];
    await database.sql(`DELETE FROM outbox`);
  });

  async function until(isTrue: () => Promise<boolean>, seconds = 20): Promise<void> {
    for (let turn = 0; turn < seconds * 20; turn += 1) {
      if (await isTrue()) return;
      await sleep(50);
    }
    throw new Error('It did not come true in time');
  }

  const isDone = async (id: string): Promise<boolean> =>
    (await stateOf(database, id)).state === 'done';

  it('hands over more than a chunk in one pass, each row once', async () => {
    await database.sql(
      `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at)
       SELECT gen_random_uuid(), $1, $2, 'many:' || n, 'schedule', 'test', $3 FROM generate_series(1, 120) n`,
      [world.region, world.welfare, now],
    );
    expect(await relay.relayDue()).toBe(120);
    await until(async () => performed.length >= 120);
    expect(new Set(performed).size).toBe(120);
    expect(performed).toHaveLength(120);
  });

  it('R-04: what FLUSHALL takes away is offered again, and done once', async () => {
    const schedule = queues.get('schedule');
    await schedule?.pause(true, true);
    const id = await insertRow(database, world);
    await relay.relayDue();
    await schedule?.client.flushall();
    await schedule?.resume(true);
    expect(await relay.relayDue()).toBe(0);
    await database.sql(
      `UPDATE outbox SET queued_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect(await relay.relayDue()).toBe(1);
    await until(() => isDone(id));
    expect(performed).toEqual([id]);
  });

  it('R-30: what a worker that slept left behind of a job does not keep the row from being done', async () => {
    const id = await insertRow(database, world);
    const schedule = queues.get('schedule');
    await schedule?.client.hset(schedule.toKey(`${id}:0`), 'processedOn', '1');
    await relay.relayDue();
    await database.sql(
      `UPDATE outbox SET queued_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    await relay.relayDue();
    await until(() => isDone(id));
    expect(performed).toEqual([id]);
  });

  it('R-18: a call that a wrong clock put hours ahead is given again', async () => {
    const id = await insertRow(database, world);
    const schedule = queues.get('schedule');
    await schedule?.add({ outboxId: id, attempt: 0 }, { jobId: `${id}:0`, delay: 7_200_000 });
    await relay.relayDue();
    await database.sql(
      `UPDATE outbox SET queued_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    await relay.relayDue();
    await until(() => isDone(id));
    expect(performed).toEqual([id]);
  });

  it('R-02: what a worker took and died with before it leased the row is done by another', async () => {
    const schedule = queues.get('schedule');
    await schedule?.pause(true, true);
    const id = await insertRow(database, world);
    await relay.relayDue();
    const dying = new RedisConnections(redis.url);
    const other = openQueue('schedule', dying, { offerSeconds });
    const taken = await other.getNextJob();
    expect(taken?.data.outboxId).toBe(id);
    dying.close();
    await schedule?.resume(true);
    await until(async () => {
      await relay.relayDue();
      return isDone(id);
    });
    expect(performed).toEqual([id]);
  });

  it('K10: Redis holds ids and numbers, and nothing else of a row', async () => {
    const reference = { eventId: 'canary' };
    const id = await insertRow(database, world, { queue: 'mail', reference });
    await relay.relayDue();
    const job = await queues.get('mail')?.getJob(`${id}:0`);
    expect(job?.data).toEqual({ outboxId: id, attempt: 0 });
  });

  it('R-25: a queue with a rate gives out no more than that in a second, and loses nothing', async () => {
    const own = new RedisConnections(redis.url);
    const limited = openQueue('letter', own, { offerSeconds, perSecond: 3 });
    const times: number[] = [];
    void limited.process(5, async () => {
      times.push(performance.now());
    });
    await until(async () => limited.client.status === 'ready');
    const jobs = Array.from({ length: 7 }, (_each, index) => ({
      data: { outboxId: String(index), attempt: 0 },
    }));
    await limited.addBulk(jobs);
    await until(async () => times.length === jobs.length);
    const spanOf = (first: number): number => (times[first + 3] ?? 0) - (times[first] ?? 0);
    expect(spanOf(0)).toBeGreaterThan(900);
    expect(spanOf(3)).toBeGreaterThan(900);
    await limited.close(true);
    own.close();
  });

  it('R-03: without Redis it takes nothing, hangs on nothing, and catches up', async () => {
    await redis.kill9();
    await until(async () => [...queues.values()].every(({ client }) => client.status !== 'ready'));
    const id = await insertRow(database, world);
    const before = performance.now();
    expect(await relay.relayDue()).toBe(0);
    expect(performance.now() - before).toBeLessThan(4000);
    expect(relay.isUp).toBe(false);
    expect(await stateOf(database, id)).toMatchObject({ state: 'pending', attempts: 0 });
    redis = await startRedis({ dir, engine, port: redis.port });
    await until(async () => (await relay.relayDue()) === 1 || isDone(id), 30);
    await until(() => isDone(id), 30);
    expect(relay.isUp).toBe(true);
    expect(performed).toEqual([id]);
  });
});
