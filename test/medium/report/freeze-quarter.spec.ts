import { createDataSource, Database, listLedger, listPublished } from '@wor/database';
import { engineOf } from '@wor/domain';
import { findBrokenRelease, publishQuarters } from '@wor/reporting';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { insertReferral } from '../outbox/fixture.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  await database.sql(`UPDATE region SET created_at = '2026-02-01T00:00:00Z' WHERE id = $1`, [
    world.region,
  ]);
  for (let each = 0; each < 12; each += 1) {
    const startedAt = each < 9 ? new Date('2026-03-01T10:00:00Z') : null;
    await insertReferral(database, world, { sentAt: new Date('2026-02-10T10:00:00Z'), startedAt });
  }
});
afterAll(() => database.close());

const municipality = () => ({
  organisationId: world.municipality,
  regionId: world.region,
  municipalityCode: 'GM9999',
});

const publishAt = (now: string): Promise<number> =>
  database.worker.transaction(engineOf(world.municipality, world.region), (tx) =>
    publishQuarters(tx, municipality(), new Date(now)),
  );

describe('freezing a quarter', () => {
  it('waits for the 15th of the next month, then publishes once', async () => {
    expect(await publishAt('2026-04-14T21:00:00Z')).toBe(0);
    expect(await publishAt('2026-04-15T08:00:00Z')).toBe(1);
    expect(await publishAt('2026-04-15T08:00:10Z')).toBe(0);
  });

  it('D-13: counts no later entry into a quarter that is frozen', async () => {
    const before = await database.sql(`SELECT cells, hash FROM sdc_release`);
    for (let each = 0; each < 20; each += 1) {
      await insertReferral(database, world, { sentAt: new Date('2026-02-11T10:00:00Z') });
    }
    await publishAt('2026-04-16T08:00:00Z');
    expect(await database.sql(`SELECT cells, hash FROM sdc_release`)).toEqual(before);
  });

  it('D-19: counts persons and not referrals', async () => {
    for (let each = 0; each < 12; each += 1) {
      const sentAt = new Date('2026-05-10T10:00:00Z');
      await insertReferral(database, world, { sentAt, person: 'the same' });
    }
    await publishAt('2026-07-20T08:00:00Z');
    const [row] = await database.sql(`SELECT cells FROM sdc_release WHERE period = '2026-Q2'`);
    expect(row?.['cells']).toEqual([
      { family: 'referred', value: null, printed: '.' },
      { family: 'started', value: null, printed: '.' },
      { family: 'closed', value: null, printed: '.' },
    ]);
  });

  it('D-20: the ledger holds no value of a hidden figure, and its chain verifies', async () => {
    const ledger = await database.worker.transaction(
      engineOf(world.municipality, world.region),
      (tx) => listLedger(tx, 'GM9999'),
    );
    expect(ledger.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2']);
    expect(ledger[0]?.cells).toEqual([
      { family: 'referred', value: 10, printed: '10' },
      { family: 'started', value: null, printed: '.' },
      { family: 'closed', value: null, printed: '.' },
    ]);
    expect(JSON.stringify([ledger[0]?.cells, ledger[0]?.audit])).not.toMatch(/[^0-9](9|12)[^0-9]/);
    expect(findBrokenRelease(ledger)).toBeUndefined();
  });

  it('D-25: nobody but the function publishes, and nothing changes a release', async () => {
    await expect(
      database.worker.transaction(undefined, (tx) =>
        tx.query({ name: 'tamper', text: `UPDATE sdc_release SET status = 'published'` }),
      ),
    ).rejects.toThrow('permission denied');
    await expect(database.sql(`UPDATE sdc_release SET cells = '[]'`)).rejects.toThrow(
      'append-only',
    );
  });

  it('D-23: its own municipality reads it through the reading login, nobody else does', async () => {
    const source = await createDataSource({ url: database.urls.report, poolSize: 1 }).initialize();
    const reading = new Database(source);
    const mine = await reading.transaction(world.councillor, (tx) => listPublished(tx));
    const others = await reading.transaction(world.coach, (tx) => listPublished(tx));
    const nobody = await reading.transaction(undefined, (tx) => listPublished(tx));
    const totals = reading.transaction(world.councillor, (tx) =>
      tx.query({ name: 'totals', text: 'SELECT * FROM sdc.frozen_total' }),
    );
    await expect(totals).rejects.toThrow('permission denied');
    await source.destroy();
    expect(mine.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q1']);
    expect([others, nobody]).toEqual([[], []]);
  });
});
