import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
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
  /** Redis and the mail catcher come up although no worker does yet. */
  readonly hasQueue?: boolean;
  /** What the apps are told besides. */
  readonly env?: Environment;
}

const databaseName = 'wor';
const execute = promisify(execFile);

/** The application as it runs in production, on services of its own, in a throw-away folder. */
export class Stack {
  private readonly apps = new Map<AppName, App>();
  private readonly twins: App[] = [];

  private constructor(
    private readonly folder: string,
    private cluster: Postgres,
    readonly urls: PerRole,
    private readonly surroundings: Surroundings,
    private queue?: RedisService,
    readonly mail?: MailCatcher,
  ) {}

  /** Starts the services and the apps, migrates in between, and waits until everything answers. */
  static async start({ folder, apps, hasQueue, env = {} }: StackOptions): Promise<Stack> {
    mkdirSync(join(folder, 'log'), { recursive: true });
    const postgres = await startPostgres(clusterIn(folder));
    const isWorking = hasQueue ?? apps.includes('worker');
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
    const stack = new Stack(folder, postgres, databases, surroundings, redis, mail);
    try {
      await stack.wor('migrate');
      await Promise.all(apps.map((name) => stack.startApp(name, env)));
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  get logDir(): string {
    return join(this.folder, 'log');
  }

  get postgres(): Postgres {
    return this.cluster;
  }

  get redis(): RedisService | undefined {
    return this.queue;
  }

  /** Starts PostgreSQL again where it was, after it was killed. */
  async startPostgresAgain(): Promise<void> {
    const { port } = this.cluster;
    this.cluster = await startPostgres({ ...clusterIn(this.folder), port });
  }

  /** Starts Redis again where it was, after it was killed. @param isEmpty without what it had written */
  async startRedisAgain(isEmpty: boolean): Promise<void> {
    const dir = join(this.folder, 'redis');
    if (isEmpty) rmSync(join(dir, 'appendonlydir'), { recursive: true, force: true });
    const port = this.queue?.port;
    this.queue = await startRedis({ dir, ...(port === undefined ? {} : { port }) });
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
    await Promise.all([...this.apps.values(), ...this.twins].map((app) => app.stop()));
    await Promise.all([this.cluster.stop(), this.queue?.stop(), this.mail?.stop()]);
  }

  /** Starts an app, also one that was killed, and waits until it answers. */
  async startApp(name: AppName, env: Environment = {}): Promise<void> {
    const own = { ...environmentOf(name, this.surroundings), LOG_LEVEL: 'info', ...env };
    const app = startApp(name, own, { logDir: this.logDir });
    this.apps.set(name, app);
    await app.waitReady();
  }

  /** A second process of an app, at a port of its own; it waits until that answers. */
  async startTwin(name: 'api' | 'worker', env: Environment = {}): Promise<App> {
    const port = { [name === 'api' ? 'API_PORT' : 'WORKER_PORT']: String(await freePort()) };
    const own = { ...environmentOf(name, this.surroundings), LOG_LEVEL: 'info', ...env, ...port };
    const app = startApp(name, own, { logDir: this.logDir });
    this.twins.push(app);
    await app.waitReady();
    return app;
  }
}

const clusterIn = (folder: string) => ({
  dataDir: join(folder, 'postgres'),
  logFile: join(folder, 'log', 'postgres.log'),
});
