import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CLI_ENTRY,
  inherited,
  startApp,
  type App,
  type AppName,
  type Environment,
} from '../../scripts/embedded/apps.js';
import { freePort } from '../../scripts/embedded/free-port.js';
import { startMailCatcher, type MailCatcher } from '../../scripts/embedded/mail-catcher.js';
import { startPostgres, type Postgres } from '../../scripts/embedded/postgres.js';
import { startRedis, type RedisService } from '../../scripts/embedded/redis.js';
import { ensureRoles, type PerRole } from '../../scripts/embedded/roles.js';
import { environmentOf, type Surroundings } from '../../scripts/supervisor/environment.js';
import { ensureSecrets } from '../../scripts/supervisor/secrets.js';

export interface StackOptions {
  /** Absolute folder for the cluster, Redis, mails, keys and logs; thrown away by the caller. */
  readonly folder: string;
  /** Which built apps run; Redis and the mail catcher come up only for the worker. */
  readonly apps: readonly AppName[];
  /** What the apps are told besides. */
  readonly env?: Environment;
}

const databaseName = 'wor';
const execute = promisify(execFile);

/** The application as it runs in production, on services of its own, in a throw-away folder. */
export class Stack {
  private readonly running: { stop(): Promise<void> }[] = [];
  private readonly apps = new Map<AppName, App>();

  private constructor(
    readonly logDir: string,
    readonly postgres: Postgres,
    readonly urls: PerRole,
    private readonly surroundings: Surroundings,
    readonly redis?: RedisService,
    readonly mail?: MailCatcher,
  ) {}

  /** Starts the services and the apps, migrates in between, and waits until everything answers. */
  static async start({ folder, apps, env = {} }: StackOptions): Promise<Stack> {
    const logDir = join(folder, 'log');
    mkdirSync(logDir, { recursive: true });
    const logFile = join(logDir, 'postgres.log');
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), logFile });
    const isWorking = apps.includes('worker');
    const redis = isWorking ? await startRedis({ dir: join(folder, 'redis') }) : undefined;
    const mail = isWorking ? await startMailCatcher({ dir: join(folder, 'mail') }) : undefined;
    const { passwords, keyFile } = ensureSecrets(folder);
    const ownerUrl = postgres.url();
    const databases = await ensureRoles({ ownerUrl, database: databaseName, passwords });
    const ports = { web: await freePort(), api: await freePort(), worker: await freePort() };
    const backends = {
      ...{ databaseUrl: ownerUrl, database: databaseName, mailDir: mail?.dir },
      ...{ redisUrl: redis?.url ?? '', smtpUrl: mail?.url ?? '' },
      served: { database: 'embedded', queue: 'embedded', mail: 'embedded' },
    };
    const surroundings = { backends, databases, ports, keyFile };
    const stack = new Stack(logDir, postgres, databases, surroundings, redis, mail);
    stack.running.push(postgres, ...(redis === undefined ? [] : [redis]));
    if (mail !== undefined) stack.running.push(mail);
    try {
      await stack.wor('migrate');
      await Promise.all(apps.map((name) => stack.startApp(name, env)));
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** One of the apps that were asked for. */
  app(name: AppName): App {
    const app = this.apps.get(name);
    if (app === undefined) throw new Error(`${name} does not run`);
    return app;
  }

  /** Address of the database for somebody whom no policy and no grant binds. */
  get superuserUrl(): string {
    const url = new URL(this.postgres.url());
    url.pathname = `/${databaseName}`;
    return url.href;
  }

  /** Runs an operator's command of the built program. @returns what it printed */
  async wor(...args: readonly string[]): Promise<string> {
    const env = { ...inherited(), ...environmentOf('cli', this.surroundings) };
    const command = ['--enable-source-maps', CLI_ENTRY, ...args];
    const { stdout } = await execute(process.execPath, command, { env, timeout: 180_000 });
    return stdout.trim();
  }

  /** Ends the apps, then the services. */
  async stop(): Promise<void> {
    await Promise.all([...this.apps.values()].map((app) => app.stop()));
    await Promise.all(this.running.map((service) => service.stop()));
  }

  /** Starts an app, also one that was killed, and waits until it answers. */
  async startApp(name: AppName, env: Environment = {}): Promise<void> {
    const own = { ...environmentOf(name, this.surroundings), LOG_LEVEL: 'info', ...env };
    const app = startApp(name, own, { logDir: this.logDir });
    this.apps.set(name, app);
    await app.waitReady();
  }
}
