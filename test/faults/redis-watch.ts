import { Redis } from 'ioredis';
import { canaries } from './clients.js';
import type { RedisFact } from './facts.js';

const everyMs = 700;

/** Reads everything that Redis holds, again and again, in search of somebody (K10). */
export class RedisWatch {
  private readonly found = new Set<string>();
  private seen = 0;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly client: Redis;

  constructor(url: string) {
    this.client = new Redis(url);
    this.client.on('error', () => undefined);
  }

  get fact(): RedisFact {
    return { seen: this.seen, keysWithPerson: [...this.found] };
  }

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.look().catch(() => undefined);
      void this.running.finally(() => this.start());
    }, everyMs);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    clearTimeout(this.timer);
    this.client.disconnect();
  }

  async flush(): Promise<void> {
    await this.client.flushall();
  }

  /** Connections of everybody but us. */
  async countClients(): Promise<number> {
    const info = await this.client.info('clients');
    return Number(/^connected_clients:(\d+)/m.exec(info)?.[1]) - 1;
  }

  /** A setting of the server, from now on. */
  async configure(name: string, value: string): Promise<void> {
    await this.client.config('SET', name, value);
  }

  private async look(): Promise<void> {
    for await (const keys of this.client.scanStream({ count: 500 })) {
      for (const key of keys as string[]) {
        const text = `${key} ${JSON.stringify(await this.valueOf(key))}`;
        this.seen += 1;
        if (canaries.some((canary) => text.includes(canary))) this.found.add(key);
      }
    }
  }

  private async valueOf(key: string): Promise<unknown> {
    switch (await this.client.type(key)) {
      case 'string':
        return this.client.get(key);
      case 'hash':
        return this.client.hgetall(key);
      case 'list':
        return this.client.lrange(key, 0, -1);
      case 'set':
        return this.client.smembers(key);
      case 'zset':
        return this.client.zrange(key, 0, -1);
      default:
        return undefined;
    }
  }
}
