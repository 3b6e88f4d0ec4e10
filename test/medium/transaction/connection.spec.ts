import { statement } from '@wor/database';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';

const whoAmI = statement(
  'spec-who-am-i',
  `SELECT current_setting('app.organisation', true) AS "organisation"`,
);
const fail = statement('spec-fail', 'SELECT 1 / 0');

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create({ poolSize: 1 });
  world = await createWorld(database);
});
afterAll(() => database.close());

type Asks = { query<Row>(named: typeof whoAmI): Promise<Row[]> };

const organisationIn = async (tx: Asks): Promise<string> => {
  const [row] = await tx.query<{ organisation: string | null }>(whoAmI);
  return row?.organisation ?? '';
};

describe('one connection of the pool', () => {
  it('knows the actor inside the transaction and nobody afterwards', async () => {
    const inside = await database.app.transaction(world.coach, organisationIn);
    expect(inside).toBe(world.coach.organisationId);
    expect(await database.app.oneStatement(organisationIn)).toBe('');
  });

  it('is nobody again after a transaction that failed', async () => {
    await expect(database.app.transaction(world.coach, (tx) => tx.query(fail))).rejects.toThrow(
      'division by zero',
    );
    expect(await database.app.oneStatement(organisationIn)).toBe('');
  });

  it('takes a role of its own text for text and never for SQL', async () => {
    const odd = { ...world.coach, role: `x'); DROP TABLE event; --` as 'coach' };
    await expect(database.app.transaction(odd, organisationIn)).resolves.toBe(
      world.coach.organisationId,
    );
    expect(await database.sql(`SELECT to_regclass('event') IS NOT NULL AS "isThere"`)).toEqual([
      { isThere: true },
    ]);
  });

  it('does not call it done when a failed statement was passed over', async () => {
    const passedOver = database.app.transaction(world.coach, async (tx) => {
      await tx.query(fail).catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow('The transaction was rolled back');
  });

  it('asks one statement without a transaction, and no second one', async () => {
    const twice = database.app.oneStatement(async (tx) => {
      await organisationIn(tx);
      return organisationIn(tx);
    });
    await expect(twice).rejects.toThrow('More than one statement needs a transaction');
    expect(await database.app.oneStatement(organisationIn)).toBe('');
  });

  it('is replaced after the server has ended it', async () => {
    const end = statement('spec-end', 'SELECT pg_terminate_backend(pg_backend_pid())');
    await expect(database.app.transaction(undefined, (tx) => tx.query(end))).rejects.toThrow(
      /terminat/,
    );
    expect(await database.app.oneStatement(organisationIn)).toBe('');
  });
});
