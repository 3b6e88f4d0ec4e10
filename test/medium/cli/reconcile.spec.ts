import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { wor } from './wor.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(() => database.close());

const addEffect = (queue: string, state: string, minutesAgo: number) =>
  database.sql(
    `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at, state)
     VALUES ($1::uuid, $2, $3, $1::uuid::text, $4, 'test', now() - make_interval(mins => $5), $6)`,
    [newId(), world.region, world.welfare, queue, minutesAgo, state],
  );

async function reconcile() {
  const { code, out } = await wor(database.urls.migrator, ['reconcile', '--json']);
  return { code, found: JSON.parse(out) as Record<string, unknown> };
}

describe('wor reconcile', () => {
  it('ends with 0 while nothing is due and not done', async () => {
    await addEffect('mail', 'done', 60);
    await addEffect('mail', 'cancelled', 60);
    await addEffect('mail', 'pending', 1);
    const { code, found } = await reconcile();
    expect(code).toBe(0);
    expect(Object.keys(found)).toEqual(['now', 'due', 'followUps', 'dead', 'total']);
    expect(found).toMatchObject({ due: { mail: 0 }, followUps: 0, dead: { mail: 0 }, total: 0 });
  });

  it('ends with 1 and counts per queue what is due for more than five minutes', async () => {
    await addEffect('mail', 'pending', 6);
    await addEffect('event', 'leased', 60);
    await addEffect('event', 'dead', 60);
    const { code, found } = await reconcile();
    expect(code).toBe(1);
    expect(found).toMatchObject({ due: { mail: 1, event: 1 }, dead: { event: 1 }, total: 2 });
    const { out } = await wor(database.urls.migrator, ['reconcile']);
    expect(out).toContain('event: 1 due and not done, 1 given up');
  });
});
