import { KeyRing } from '@wor/platform';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Environment } from '../../scripts/embedded/apps.js';
import type { MailCatcher } from '../../scripts/embedded/mail-catcher.js';
import { withClient } from '../../scripts/embedded/roles.js';
import { Stack } from '../story/stack.js';
import { Line } from './breakage/line.js';
import type { Disturbance } from './facts.js';
import type { Profile } from './profile.js';
import { RedisWatch } from './redis-watch.js';
import { seedWorld } from './world.js';

/** Longer than the ten minutes in which a referral can be recalled. */
const stepMinutes = 11;
const stepEveryMs = 2500;

/** What can break between two processes. */
type Lines = Readonly<
  Record<'apiDatabase' | 'workerDatabase' | 'workerRedis' | 'workerMail', Line>
>;

type Served = 'api' | 'worker';

/** Where the faults happen: the production builds on services of their own, over lines of ours. */
export class Ground {
  readonly disturbances: Disturbance[] = [];
  private timer: NodeJS.Timeout | undefined;
  private moving: Promise<void> = Promise.resolve();

  private constructor(
    readonly stack: Stack,
    readonly lines: Lines,
    readonly redis: RedisWatch,
    private readonly env: Environment,
    readonly blindIndex: (personKey: string) => string,
  ) {}

  static async start(folder: string, { worker }: Profile): Promise<Ground> {
    const stack = await Stack.start({ folder, apps: [], hasQueue: true });
    const { mail, redis } = stack;
    if (mail === undefined || redis === undefined) throw new Error('there is no mail or no queue');
    const region = await withClient(stack.superuserUrl, seedWorld);
    const keys = KeyRing.fromFile(join(folder, 'keys.json'));
    const lines = {
      apiDatabase: await Line.to(stack.urls.app),
      workerDatabase: await Line.to(stack.urls.worker),
      workerRedis: await Line.to(redis.url),
      workerMail: await Line.to(mail.url),
    };
    const hook = new URL('./breakage/fault-hook.mjs', import.meta.url).href;
    const env = {
      ...{ NODE_ENV: 'test', RATE_LIMIT: 'off', FAULT_FILE: join(folder, 'fault.json'), ...worker },
      ...{ NODE_OPTIONS: `--import ${hook}`, DRAIN_SECONDS: '1' },
    };
    const ground = new Ground(stack, lines, new RedisWatch(redis.url), env, (personKey) =>
      keys.blindIndex(region, 'person', personKey).toString('hex'),
    );
    ground.redis.start();
    await Promise.all([ground.startApp('api'), ground.startApp('worker')]);
    return ground;
  }

  get mail(): MailCatcher {
    if (this.stack.mail === undefined) throw new Error('there is no mail');
    return this.stack.mail;
  }

  async stop(): Promise<void> {
    await this.stopClock();
    await this.redis.stop();
    await this.stack.stop();
    for (const line of Object.values(this.lines)) line.stop();
  }

  /** What an app is told: its services stand at the other end of our lines. */
  envOf(name: Served, env: Environment = {}): Environment {
    const { apiDatabase, workerDatabase, workerRedis, workerMail } = this.lines;
    const { urls, redis } = this.stack;
    const own = {
      api: {
        DATABASE_URL: apiDatabase.over(urls.app),
        REPORT_DATABASE_URL: apiDatabase.over(urls.report),
      },
      worker: {
        DATABASE_URL: workerDatabase.over(urls.worker),
        REDIS_URL: workerRedis.over(redis?.url ?? ''),
        SMTP_URL: workerMail.over(this.mail.url),
      },
    };
    return { ...this.env, ...own[name], ...env };
  }

  async startApp(name: Served, env: Environment = {}): Promise<void> {
    await this.stack.startApp(name, this.envOf(name, env));
  }

  /** kill -9, and a supervisor that starts it again. */
  async kill(name: Served, env: Environment = {}): Promise<void> {
    const from = machineNow();
    await this.stack.app(name).kill9();
    this.disturbances.push({ from, until: machineNow() });
    await this.startApp(name, env);
  }

  /** Something during which, and right after which, a mail may be sent twice. */
  async disturb(work: () => Promise<void>): Promise<void> {
    const from = machineNow();
    try {
      await work();
    } finally {
      this.disturbances.push({ from, until: machineNow() });
    }
  }

  /** Lets the hook in a process do something; see breakage/fault-hook.mjs. */
  order(
    pid: number,
    fault: { readonly kind: 'block' | 'skew' | 'eat'; readonly ms?: number },
  ): void {
    writeFileSync(`${this.env['FAULT_FILE']}.${pid}`, JSON.stringify(fault));
    process.kill(pid, 'SIGUSR2');
  }

  /** Asks the database as somebody whom no policy binds. */
  async ask<Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return withClient(
      this.stack.superuserUrl,
      async (client) => (await client.query<Row>(text, [...values])).rows,
    );
  }

  /** Moves the domain clock over the recall window again and again, so that mails come due. */
  startClock(): void {
    this.timer = setTimeout(() => {
      // While the database is away, time stands still.
      this.moving = this.moveClock().catch(() => undefined);
      void this.moving.finally(() => this.startClock());
    }, stepEveryMs);
  }

  async stopClock(): Promise<void> {
    clearTimeout(this.timer);
    await this.moving;
    clearTimeout(this.timer);
  }

  async moveClock(minutes = stepMinutes): Promise<void> {
    await this.ask(
      `INSERT INTO practice_clock AS c (id, domain_at, set_at)
       VALUES (true, now() + make_interval(mins => $1), now())
       ON CONFLICT (id) DO UPDATE
         SET domain_at = now() + (c.domain_at - c.set_at) + make_interval(mins => $1), set_at = now()`,
      [minutes],
    );
  }

  countMails(): number {
    return readdirSync(this.mail.dir).filter((name) => name.endsWith('.eml')).length;
  }

  /** When each message was kept. */
  arrivals(): number[] {
    const { dir } = this.mail;
    return readdirSync(dir)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => statSync(join(dir, name)).mtimeMs);
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
