import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionFact } from './facts.js';
import type { Ground } from './ground.js';

type Count = Pick<ConnectionFact, 'inUse' | 'postgres' | 'redis'>;

const looks = 5;
const everyMs = 500;
/** A pool closes what it has not used for ten seconds. */
const longestMs = 15_000;

/** How many connections the programs have when they have nothing to do: the most of a few looks. */
export async function countAtRest(ground: Ground): Promise<Count> {
  const counts: Count[] = [];
  for (let look = 0; look < looks; look += 1) {
    counts.push(await count(ground));
    await sleep(everyMs);
  }
  const most = (of: keyof Count): number => Math.max(...counts.map((one) => one[of]));
  return { inUse: most('inUse'), postgres: most('postgres'), redis: most('redis') };
}

/** Waits until no more is open than before, for as long as an idle pool needs. */
export async function countAfter(ground: Ground, before: Count): Promise<ConnectionFact> {
  const deadline = performance.now() + longestMs;
  const known = { postgresBefore: before.postgres, redisBefore: before.redis };
  for (;;) {
    const now = await count(ground);
    const isBack = now.inUse === 0 && now.postgres <= before.postgres && now.redis <= before.redis;
    if (isBack || performance.now() > deadline) return { ...now, ...known };
    await sleep(everyMs / 4);
  }
}

async function count(ground: Ground): Promise<Count> {
  const [row] = await ground.ask<{ in_use: number; open: number }>(
    `SELECT (count(*) FILTER (WHERE state <> 'idle'))::integer AS in_use, count(*)::integer AS open
     FROM pg_stat_activity WHERE usename IN ('wor_app', 'wor_worker', 'wor_report')`,
  );
  return {
    inUse: row?.in_use ?? NaN,
    postgres: row?.open ?? NaN,
    redis: await ground.redis.countClients(),
  };
}
