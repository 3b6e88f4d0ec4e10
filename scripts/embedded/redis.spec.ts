import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Bull, { type Queue } from 'bull';
import { Redis } from 'ioredis';
import { nativeRedis, startRedis, type RedisEngine, type RedisService } from './redis.js';

const engines: RedisEngine[] = ['javascript', 'native'];
const missing = nativeRedis() === undefined ? ['native'] : [];
if (missing.length > 0) {
  process.stderr.write('\n!! SKIPPED: no redis-server or valkey-server on PATH\n\n');
}

describe.each(engines.filter((engine) => !missing.includes(engine)))(
  'redis, %s engine',
  (engine) => {
    const dir = mkdtempSync(join(tmpdir(), 'redis-'));
    const queues: { close(force: boolean): Promise<void> }[] = [];
    let redis: RedisService;

    const queue = <T>(name: string, settings = {}): Queue<T> => {
      const made = new Bull<T>(name, redis.url, { settings });
      queues.push(made);
      return made;
    };

    beforeAll(async () => {
      redis = await startRedis({ dir, engine });
    });
    afterAll(async () => {
      await Promise.all(queues.map((one) => one.close(true)));
      await redis.stop();
      rmSync(dir, { recursive: true, force: true });
    });

    it('refuses a client without the password', async () => {
      const client = new Redis(redis.port, '127.0.0.1', {
        lazyConnect: true,
        retryStrategy: () => null,
      });
      client.on('error', () => undefined);
      await expect(client.set('a', '1')).rejects.toThrow(/auth/i);
      client.disconnect();
    });

    it('never evicts', async () => {
      const client = new Redis(redis.url);
      expect(await client.config('GET', 'maxmemory-policy')).toEqual([
        'maxmemory-policy',
        'noeviction',
      ]);
      client.disconnect();
    });

    it('lets Bull add, wait and process', async () => {
      const one = queue<{ outboxId: string }>('plain');
      const done: string[] = [];
      void one.process(2, async ({ data }) => void done.push(data.outboxId));
      for (const outboxId of ['a', 'b', 'c'])
        await one.add({ outboxId }, { jobId: `${outboxId}:1` });
      await until(() => done.length === 3);
      expect(done.toSorted()).toEqual(['a', 'b', 'c']);
    });

    it('hands out a delayed job when its time has come, not before', async () => {
      const one = queue<object>('delayed');
      const started = performance.now();
      const seen: number[] = [];
      void one.process(async () => void seen.push(performance.now() - started));
      await one.add({}, { delay: 400 });
      await until(() => seen.length === 1);
      expect(seen[0]).toBeGreaterThanOrEqual(390);
    });

    it('gives the job of a stalled worker to another', async () => {
      const settings = { lockDuration: 200, lockRenewTime: 100_000, stalledInterval: 300 };
      const one = queue<object>('stalled', settings);
      let runs = 0;
      void one.process(2, async () => {
        runs += 1;
        // The first run outlives its lock, as a blocked or killed worker would.
        if (runs === 1) await new Promise((resolve) => setTimeout(resolve, 1_500));
      });
      await one.add({});
      await until(() => runs === 2);
      expect(runs).toBe(2);
    });
  },
);

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !holds(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
