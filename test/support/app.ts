import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource, Database } from '@wor/database';
import type { Actor } from '@wor/domain';
import { createLogger, hashOf, hashPassword, newToken, type Logger } from '@wor/platform';
import type { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/http/create-app.js';
import { HttpClient } from './http/client.js';
import { FakeClock } from './clock.js';
import { TestDatabase, testKeys } from './database.js';
import { createWorld, type World } from './world.js';

/** A route as the running router knows it. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

interface TestAppSettings {
  readonly log?: Logger;
  readonly hasRateLimit?: boolean;
}

/** The real api on a database of its own, in this process, with a clock that stands still. */
export class TestApp {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly world: World,
    readonly clock: FakeClock,
    readonly routes: readonly Route[],
    private readonly reports: DataSource,
  ) {}

  static async create({ log, hasRateLimit = false }: TestAppSettings = {}): Promise<TestApp> {
    const database = await TestDatabase.create();
    const world = await createWorld(database);
    const clock = new FakeClock();
    const reports = await createDataSource({ url: database.urls.report, poolSize: 1 }).initialize();
    const nest = await createApp({
      home: { database: database.app, clock, keys: testKeys },
      reports: new Database(reports),
      backends: 'test',
      log: log ?? createLogger('api', 'silent'),
      hasRateLimit,
    });
    const routes: Route[] = [];
    nest
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        const methods = Array.isArray(method) ? method : [method];
        routes.push(...methods.map((each) => ({ method: each, path: url })));
      });
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
    return new TestApp(nest, database, world, clock, routes, reports);
  }

  /** Requests of this actor, over a session of their own; of nobody without one. */
  async as(actor?: Actor): Promise<HttpClient> {
    if (actor === undefined) return new HttpClient(this.nest);
    const known = this.tokens.get(actor.accountId) ?? (await this.openSession(actor));
    this.tokens.set(actor.accountId, known);
    return new HttpClient(this.nest, known);
  }

  /** A new session of this actor, fresh for what asks a proof. Gives its token. */
  async openSession({ accountId, organisationId, role }: Actor): Promise<string> {
    const token = newToken();
    await this.database.sql(
      `INSERT INTO session (id_hash, account_id, membership_id, stepped_up_at)
       SELECT $1, account_id, id, now() FROM membership WHERE account_id = $2 AND organisation_id = $3 AND role = $4`,
      [hashOf(token), accountId, organisationId, role],
    );
    return token;
  }

  /** From now on this person can log in. Gives the address. */
  async giveLogin({ accountId }: Actor, password: string): Promise<string> {
    const email = `${accountId}@praktijk.example`;
    const hash = await hashPassword(password);
    await this.database.sql(`UPDATE account SET email = $2, password_hash = $3 WHERE id = $1`, [
      ...[accountId, email, hash],
    ]);
    return email;
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.reports.destroy();
    await this.database.close();
  }
}
