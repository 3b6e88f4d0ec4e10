import { leaseRow, sweepExpired } from '@wor/database';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../../support/database.js';
import { createWorld, type World } from '../../../support/world.js';
import { insertRow, now, stateOf } from '../fixture.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(() => database.close());

/** A worker takes them all at once and dies; then somebody sweeps. */
async function crashWith(ids: readonly string[], attempt: number): Promise<void> {
  for (const id of ids) {
    const request = { id, token: newId(), attempt, now, seconds: 0 };
    await database.worker.transaction(undefined, (tx) => leaseRow(tx, request));
  }
  await database.worker.transaction(undefined, (tx) => sweepExpired(tx));
}

const restsOf = (ids: readonly string[]) =>
  database.sql<{ seconds: number | null }>(
    `SELECT round(extract(epoch FROM queued_until - now()))::integer AS seconds FROM outbox
     WHERE id = ANY ($1) ORDER BY queued_until`,
    [ids],
  );

it('R-23: rows that crashed together have their last try apart, so that poison takes nobody along', async () => {
  const ids = [];
  for (let each = 0; each < 4; each += 1) ids.push(await insertRow(database, world));
  await crashWith(ids, 0);
  expect((await restsOf(ids)).map(({ seconds }) => seconds)).toEqual([null, null, null, null]);
  await crashWith(ids, 1);
  expect((await restsOf(ids)).map(({ seconds }) => seconds)).toEqual([5, 10, 15, 20]);
  const [poison = '', ...innocent] = ids;
  await crashWith([poison], 2);
  expect(await stateOf(database, poison)).toMatchObject({ state: 'dead', lastError: 'crashed' });
  for (const id of innocent)
    expect(await stateOf(database, id)).toMatchObject({ state: 'pending' });
});
