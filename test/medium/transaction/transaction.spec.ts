import { statement, type Tx } from '@wor/database';
import { DomainError } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await TestDatabase.create({ poolSize: 2 });
  world = await createWorld(database);
  await database.sql(
    `CREATE TABLE probe (id integer PRIMARY KEY, hits integer NOT NULL DEFAULT 0)`,
  );
  await database.sql(`GRANT SELECT, INSERT, UPDATE ON probe TO wor_app`);
});
beforeEach(async () => {
  await database.sql(`TRUNCATE probe`);
  await database.sql(`INSERT INTO probe (id) VALUES (1), (2)`);
});
afterAll(() => database.close());

const hit = (tx: Tx, id: number): Promise<unknown> =>
  tx.query(statement('hit', 'UPDATE probe SET hits = hits + 1 WHERE id = $1'), [id]);

const hits = async (): Promise<number[]> =>
  (await database.sql<{ hits: number }>(`SELECT hits FROM probe ORDER BY id`)).map(
    (row) => row.hits,
  );

const fail = (tx: Tx, code: string): Promise<unknown> =>
  tx.query(
    statement(
      `fail-${code}`,
      `DO $$ BEGIN RAISE EXCEPTION 'on purpose' USING ERRCODE = '${code}'; END $$`,
    ),
  );

const outcomes = async (objectId: string): Promise<number[]> =>
  (
    await database.sql<{ outcome: number }>(
      `SELECT outcome FROM audit_event WHERE obj_id = $1 ORDER BY at, id`,
      [objectId],
    )
  ).map(({ outcome }) => outcome);

const note = (tx: Tx, id: string): void =>
  tx.note({ event: 'referral.read', action: 'R', object: { kind: 'referral', id } });

describe('a transaction that the database gives up', () => {
  it('runs the whole callback again after a deadlock, and both take place once', async () => {
    const objectId = newId();
    let runs = 0;
    const touch = (first: number, second: number): Promise<void> =>
      database.app.transaction(world.coach, async (tx) => {
        runs += 1;
        note(tx, objectId);
        await hit(tx, first);
        await tx.query(statement('dawdle', 'SELECT pg_sleep(0.3)'));
        await hit(tx, second);
      });
    await Promise.all([touch(1, 2), touch(2, 1)]);
    // One is given up, or both when both find out in the same moment.
    expect([3, 4]).toContain(runs);
    expect(await hits()).toEqual([2, 2]);
    expect(await outcomes(objectId)).toEqual([0, 0]);
  });

  it.each(['40001', '40P01'])('starts from nothing each time on %s', async (code) => {
    let runs = 0;
    await database.app.transaction(world.coach, async (tx) => {
      runs += 1;
      await hit(tx, 1);
      if (runs < 4) await fail(tx, code);
    });
    expect([runs, await hits()]).toEqual([4, [1, 0]]);
  });

  it('gives up after four tries, with the error of the database', async () => {
    let runs = 0;
    const attempt = database.app.transaction(world.coach, async (tx) => {
      runs += 1;
      await hit(tx, 1);
      await fail(tx, '40001');
    });
    await expect(attempt).rejects.toMatchObject({ code: '40001' });
    expect([runs, await hits()]).toEqual([4, [0, 0]]);
  });

  it.each(['23505', '57014', '42501', '40003'])('is not tried again on %s', async (code) => {
    let runs = 0;
    const attempt = database.app.transaction(world.coach, async (tx) => {
      runs += 1;
      await fail(tx, code);
    });
    await expect(attempt).rejects.toMatchObject({ code });
    expect(runs).toBe(1);
  });
});

describe('a transaction inside a transaction', () => {
  it('is refused, and the outer one is rolled back with it', async () => {
    const attempt = database.app.transaction(world.coach, async (tx) => {
      await hit(tx, 1);
      await database.app.transaction(world.coach, (inner) => hit(inner, 2));
    });
    await expect(attempt).rejects.toThrow('must not be nested');
    expect(await hits()).toEqual([0, 0]);
  });

  it('is refused through another pool too, and however deep the call lies', async () => {
    const deep = async (): Promise<unknown> => {
      await Promise.resolve();
      return database.worker.transaction(undefined, () => Promise.resolve());
    };
    const attempt = database.app.transaction(world.coach, () => deep());
    await expect(attempt).rejects.toThrow('must not be nested');
  });

  it('does not stop two transactions beside each other, or one after the other', async () => {
    const once = (): Promise<unknown> => database.app.transaction(world.coach, (tx) => hit(tx, 1));
    await Promise.all([once(), once()]);
    await once();
    expect(await hits()).toEqual([3, 0]);
  });
});

describe('the audit rows of a transaction', () => {
  it.each([
    ['not_found', 8],
    ['permission.refused', 8],
    ['consent.missing', 4],
    ['unavailable', 12],
  ] as const)(
    'stay after %s as outcome %i, although the rest is rolled back',
    async (code, outcome) => {
      const objectId = newId();
      const attempt = database.app.transaction(world.coach, async (tx) => {
        note(tx, objectId);
        await hit(tx, 1);
        throw new DomainError(code);
      });
      await expect(attempt).rejects.toMatchObject({ code });
      expect([await hits(), await outcomes(objectId)]).toEqual([[0, 0], [outcome]]);
    },
  );

  it('name who did it, in the words of NEN 7513', async () => {
    const objectId = newId();
    const origin = { address: '192.0.2.7', traceparent: '00-1-2-01' };
    await database.app.transaction({ ...world.coach, origin }, async (tx) => note(tx, objectId));
    const rows = await database.sql(
      `SELECT event_id, event_type, action, outcome, user_id, user_name, role_code, organisation_id,
         ap_id, obj_id_type, sensitivity, site_id, traceparent FROM audit_event WHERE obj_id = $1`,
      [objectId],
    );
    expect(rows).toEqual([
      {
        ...{ event_id: 'referral.read', event_type: 'referral', action: 'R', outcome: 0 },
        ...{ user_id: world.coach.accountId, user_name: 'Fatma Yilmaz', role_code: 'coach' },
        ...{ organisation_id: world.welfare, ap_id: '192.0.2.7', obj_id_type: 'referral' },
        ...{ sensitivity: 'health', site_id: world.region, traceparent: '00-1-2-01' },
      },
    ]);
  });

  it('cannot be changed or removed by the app, and read by nobody but the log`s administrator', async () => {
    const run = (text: string): Promise<unknown> =>
      database.app.transaction(world.coach, (tx) => tx.query(statement(text, text)));
    for (const text of ['UPDATE audit_event SET outcome = 0', 'DELETE FROM audit_event']) {
      await expect(run(text)).rejects.toMatchObject({ code: '42501' });
    }
    expect(await run('SELECT id FROM audit_event')).toEqual([]);
  });
});
