import { randomUUID } from 'node:crypto';
import { migrations } from '@wor/database';
import { ensureRoles, withClient, type PerRole } from '../../../scripts/embedded/roles.js';
import { TestDatabase } from '../../support/database.js';
import { wor } from './wor.js';

const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

let database: TestDatabase;
let empty: PerRole;
const name = `test_${randomUUID().replaceAll('-', '')}`;

beforeAll(async () => {
  database = await TestDatabase.create();
  const { superuser, migrator, app, worker, report } = database.urls;
  empty = await ensureRoles({
    ownerUrl: superuser,
    database: name,
    passwords: {
      migrator: passwordIn(migrator),
      app: passwordIn(app),
      worker: passwordIn(worker),
      report: passwordIn(report),
    },
  });
});
afterAll(async () => {
  await withClient(database.urls.superuser, (client) =>
    client.query(`DROP DATABASE ${name} WITH (FORCE)`),
  );
  await database.close();
});

describe('R-22 wor migrate', () => {
  it('two at once run each migration once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => wor(empty.migrator, ['migrate'])));
    expect(answers.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    const applied = answers.flatMap(({ out }) => out.match(/^applied .*/gm) ?? []);
    expect(applied).toEqual(migrations.map((each) => `applied ${each.name}`));
    expect(answers.filter(({ out }) => out === 'the schema is up to date')).toHaveLength(2);
  });

  it('finds nothing to do afterwards', async () => {
    const { code, out } = await wor(empty.migrator, ['migrate']);
    expect([code, out]).toEqual([0, 'the schema is up to date']);
  });

  it('says in one line that the database does not answer, without its password', async () => {
    const away = new URL(empty.migrator);
    away.port = '1';
    const { code, err } = await wor(away.href, ['migrate']);
    expect([code, err]).toEqual([1, 'wor: the database does not answer (ECONNREFUSED)']);
  });
});
