import { randomUUID } from 'node:crypto';
import { createDataSource, Database } from '@wor/database';
import { KeyRing } from '@wor/platform';
import type { DataSource } from 'typeorm';
import pg from 'pg';
import { withClient, type PerRole } from '../../scripts/embedded/roles.js';

interface Cluster {
  readonly ownerUrl: string;
  readonly urls: PerRole;
}

function cluster(): Cluster {
  const settings = process.env['WOR_TEST_CLUSTER'];
  if (settings === undefined) throw new Error('Run this with jest --selectProjects medium');
  return JSON.parse(settings) as Cluster;
}

const onDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A database of its own for one test file, with a pool as `wor_app` and one as `wor_worker`. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    private readonly sources: readonly DataSource[],
    /** As the api. */
    readonly app: Database,
    /** As the worker. */
    readonly worker: Database,
    /** As the owner, whom no policy binds. */
    readonly owner: pg.Pool,
    readonly urls: PerRole & { readonly superuser: string },
  ) {}

  static async create({ poolSize = 10 } = {}): Promise<TestDatabase> {
    const { ownerUrl, urls } = cluster();
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await withClient(ownerUrl, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE template_wor OWNER wor_migrator`),
    );
    const own: PerRole & { superuser: string } = {
      ...(Object.fromEntries(
        Object.entries(urls).map(([role, url]) => [role, onDatabase(url, name)]),
      ) as PerRole),
      superuser: onDatabase(ownerUrl, name),
    };
    const app = await createDataSource({ url: own.app, poolSize }).initialize();
    const worker = await createDataSource({ url: own.worker, poolSize }).initialize();
    const owner = new pg.Pool({ connectionString: own.migrator, max: 3 });
    owner.on('error', () => undefined);
    return new TestDatabase(
      name,
      [app, worker],
      new Database(app),
      new Database(worker),
      owner,
      own,
    );
  }

  /** One statement as the owner. */
  async sql<Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.owner.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await Promise.all(this.sources.map((source) => source.destroy()));
    await this.owner.end();
    await withClient(cluster().ownerUrl, (client) =>
      client.query(`DROP DATABASE ${this.name} WITH (FORCE)`),
    );
  }
}

const key = (seed: number): string => Buffer.alloc(32, seed).toString('base64');

/** Keys that only tests have. */
export const testKeys = new KeyRing({
  version: 1,
  kek: { 1: key(1) },
  blindIndex: key(2),
  messageId: key(3),
});
