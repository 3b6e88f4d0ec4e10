import { KeyRing } from '@wor/platform';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../../scripts/embedded/apps.js';
import type { MailCatcher } from '../../scripts/embedded/mail-catcher.js';
import { withClient } from '../../scripts/embedded/roles.js';
import { Stack } from '../story/stack.js';
import type { Disturbance } from './facts.js';
import type { Profile } from './profile.js';
import { RedisWatch } from './redis-watch.js';
import { seedWorld } from './world.js';

/** Longer than the ten minutes in which a referral can be recalled. */
const stepMinutes = 11;
const stepEveryMs = 2500;

/** Where the faults happen: the production builds on services of their own. */
export class Ground {
  readonly disturbances: Disturbance[] = [];
  private timer: NodeJS.Timeout | undefined;
  private moving: Promise<void> = Promise.resolve();

  private constructor(
    readonly stack: Stack,
    readonly mail: MailCatcher,
    readonly redis: RedisWatch,
    private readonly env: Environment,
    readonly blindIndex: (personKey: string) => string,
  ) {}

  static async start(folder: string, { worker }: Profile): Promise<Ground> {
    const env = { NODE_ENV: 'test', RATE_LIMIT: 'off', ...worker };
    const stack = await Stack.start({ folder, apps: ['api', 'worker'], env });
    const { mail, redis } = stack;
    if (mail === undefined || redis === undefined) throw new Error('there is no mail or no queue');
    const region = await withClient(stack.superuserUrl, seedWorld);
    const keys = KeyRing.fromFile(join(folder, 'keys.json'));
    const watch = new RedisWatch(redis.url);
    watch.start();
    return new Ground(stack, mail, watch, env, (personKey) =>
      keys.blindIndex(region, 'person', personKey).toString('hex'),
    );
  }

  async stop(): Promise<void> {
    await this.stopClock();
    await this.redis.stop();
    await this.stack.stop();
  }

  /** kill -9, and a supervisor that starts it again. */
  async kill(name: 'api' | 'worker', env: Environment = {}): Promise<void> {
    const from = machineNow();
    await this.stack.app(name).kill9();
    this.disturbances.push({ from, until: machineNow() });
    await this.stack.startApp(name, { ...this.env, ...env });
  }

  /** Moves the domain clock over the recall window again and again, so that mails come due. */
  startClock(): void {
    this.timer = setTimeout(() => {
      this.moving = this.moveClock();
      void this.moving.finally(() => this.startClock());
    }, stepEveryMs);
  }

  async stopClock(): Promise<void> {
    clearTimeout(this.timer);
    await this.moving;
    clearTimeout(this.timer);
  }

  async moveClock(): Promise<void> {
    await withClient(this.stack.superuserUrl, (client) =>
      client.query(
        `INSERT INTO practice_clock AS c (id, domain_at, set_at)
         VALUES (true, now() + make_interval(mins => $1), now())
         ON CONFLICT (id) DO UPDATE
           SET domain_at = now() + (c.domain_at - c.set_at) + make_interval(mins => $1), set_at = now()`,
        [stepMinutes],
      ),
    );
  }

  countMails(): number {
    return readdirSync(this.mail.dir).filter((name) => name.endsWith('.eml')).length;
  }

  /** Waits until the mail server has kept a new message. @returns false when none came in time */
  async nextMail(timeoutMs: number): Promise<boolean> {
    const before = this.countMails();
    const deadline = performance.now() + timeoutMs;
    while (performance.now() < deadline) {
      if (this.countMails() > before) return true;
      await sleep(5);
    }
    return false;
  }
}

/** Milliseconds since 1970, comparable with the times of files and of the database. */
export function machineNow(): number {
  return performance.timeOrigin + performance.now();
}
