import { median } from '../load/figures.js';
import { planDue } from './plan.js';
import { dueMinute, type Workshop } from './workshop.js';

const minuteMs = 60_000;
const repeats = 5;

/** What handing over costs, in milliseconds a row, and what it takes of Redis. */
export interface RelayCost {
  readonly inChunks: number;
  readonly oneByOne: number;
  readonly bytes: number;
}

interface Sizes {
  readonly due: number;
  readonly few: number;
}

/**
 * Hands over rows that nobody takes, again and again. One by one is a tenth of them.
 * @param sizes how many are due, and how many of them are handed over one by one
 */
export async function measureRelay(workshop: Workshop, { due, few }: Sizes): Promise<RelayCost> {
  await planDue(workshop, due);
  workshop.clock.set(new Date(dueMinute.getTime() + minuteMs));
  await workshop.barePool.query('ANALYZE outbox');
  const inChunks: number[] = [];
  const oneByOne: number[] = [];
  let bytes = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const before = await workshop.redisBytes();
    inChunks.push(await handOver(workshop, undefined, due));
    bytes = Math.max(bytes, (await workshop.redisBytes()) - before);
    await takeBack(workshop);
    await setAside(workshop, due - few);
    oneByOne.push(await handOver(workshop, 1, few));
    await takeBack(workshop);
  }
  await workshop.barePool.query(`DELETE FROM outbox WHERE run_at <= $1`, [workshop.clock.now()]);
  return { inChunks: median(inChunks), oneByOne: median(oneByOne), bytes };
}

async function handOver(
  workshop: Workshop,
  chunk: number | undefined,
  expected: number,
): Promise<number> {
  const relay = workshop.relay(chunk);
  const began = performance.now();
  const taken = await relay.relayDue();
  const spent = performance.now() - began;
  if (taken !== expected) throw new Error(`${taken} of ${expected} rows were handed over`);
  return spent / taken;
}

/** Everything waits again, and Redis knows nothing of it. */
async function takeBack({ schedule, barePool, clock }: Workshop): Promise<void> {
  await schedule.empty();
  await barePool.query(`UPDATE outbox SET queued_until = NULL WHERE run_at <= $1`, [clock.now()]);
}

/** So many are left out of the next hand-over. */
async function setAside({ barePool, clock }: Workshop, count: number): Promise<void> {
  await barePool.query(
    `UPDATE outbox SET queued_until = now() + interval '1 hour'
     WHERE id IN (SELECT id FROM outbox WHERE run_at <= $1 LIMIT $2)`,
    [clock.now(), count],
  );
}
