import { withClient } from '../../../scripts/embedded/roles.js';
import { SearchDesk } from '../../support/activity-search/search-desk.js';

let desk: SearchDesk;
beforeAll(async () => {
  desk = await SearchDesk.open();
});
afterAll(() => desk.close());

describe('an activity and its provider that change at the same time', () => {
  it('are both found by their new names', async () => {
    const { database, world } = desk.caseload;
    const id = await desk.add('Koken');
    for (const [name, provider] of [
      ['Bakken', 'De Pan'],
      ['Braden', 'De Ketel'],
    ] as const) {
      await withClient(database.urls.migrator, async (client) => {
        await client.query('BEGIN');
        await client.query(`UPDATE activity SET name = $2 WHERE id = $1`, [id, name]);
        const renamed = database.sql(`UPDATE organisation SET name = $2 WHERE id = $1`, [
          ...[world.provider, provider],
        ]);
        await isWaiting();
        await client.query('COMMIT');
        await renamed;
      });
      expect(await desk.names({ text: `${name} ${provider}` })).toEqual([name]);
    }
  });

  /** Waits until somebody waits for somebody else's row. */
  async function isWaiting(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      const rows = await desk.caseload.database.sql(
        `SELECT FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')`,
      );
      if (rows.length > 0) return;
    }
    throw new Error('nobody waits');
  }
});
