import { machineTime, type Queue, type WakeUp } from '@wor/platform';

/** A call that lies further ahead was put there by a worker with a wrong clock. */
const longestDelayMs = 600_000;
/** How Bull packs a moment into the order of its delayed set. */
const ticks = 0x1000;

/**
 * Makes room for calls that are given again. Bull drops an id that it knows, without a word; and it
 * goes on knowing one that is in none of its lists, when a worker that had slept through its lock
 * wrote to the job after that was gone. What a later call of the same try finds of it is cleared away.
 * @param ids of jobs that were handed over before
 */
export async function clearLostCalls(queue: Queue<WakeUp>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await listCalls(queue);
  const lost = ids.filter((id) => !known.has(id));
  if (lost.length === 0) return;
  const { client } = queue;
  await client
    .multi()
    .del(...lost.map((id) => queue.toKey(id)))
    .zrem(queue.toKey('delayed'), ...lost)
    .srem(`${queue.toKey('limiter')}:limited`, ...lost)
    .exec();
}

/** Ids of everything that waits, rests for a while or is worked on, as they are at one moment. */
async function listCalls(queue: Queue<WakeUp>): Promise<ReadonlySet<string>> {
  const latest = (machineTime() + longestDelayMs) * ticks;
  const answers = await queue.client
    .multi()
    .lrange(queue.toKey('wait'), 0, -1)
    .lrange(queue.toKey('paused'), 0, -1)
    .lrange(queue.toKey('active'), 0, -1)
    .zrangebyscore(queue.toKey('delayed'), '-inf', latest)
    .exec();
  return new Set((answers ?? []).flatMap(([, ids]) => (Array.isArray(ids) ? ids : []) as string[]));
}
