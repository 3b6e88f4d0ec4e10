import {
  cancelOutbox,
  confirmLease,
  countDueAndNotDone,
  failRow,
  finishRow,
  giveBackRow,
  insertWakeUps,
  type LeasedRow,
  LeaseLost,
  leaseRow,
  listDeadLetters,
  offerDue,
  queueState,
  renewLease,
  retryDeadLetter,
  sweepExpired,
} from '@wor/database';
import { engineOf } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { insertReferral, insertRow, now, stateOf } from './fixture.js';

let database: TestDatabase;
let world: World;

beforeEach(async () => {
  database ??= await TestDatabase.create();
  world ??= await createWorld(database);
  await database.sql(`DELETE FROM outbox`);
});
afterAll(() => database.close());

const asWorker = <Result>(work: Parameters<typeof database.worker.transaction<Result>>[1]) =>
  database.worker.transaction(undefined, work);

const take = (id: string, attempt = 0, seconds = 60): Promise<LeasedRow | undefined> =>
  asWorker((tx) => leaseRow(tx, { id, token: newId(), attempt, now, seconds }));

async function taken(id: string, attempt = 0): Promise<LeasedRow> {
  const row = await take(id, attempt);
  if (row === undefined) throw new Error('The row could not be leased');
  return row;
}

const offered = async (limit = 500) =>
  asWorker((tx) => offerDue(tx, { now, queues: ['schedule'], limit, seconds: 30 }));

const expire = (id: string): Promise<unknown> =>
  database.sql(`UPDATE outbox SET lease_until = now() - interval '1 second' WHERE id = $1`, [id]);

const sweep = () => asWorker((tx) => sweepExpired(tx));

describe('offering', () => {
  it('takes what is due by the domain clock, oldest first, and each row once', async () => {
    const late = await insertRow(database, world, { runAt: new Date('2026-11-20T08:59:00Z') });
    const early = await insertRow(database, world, { runAt: new Date('2026-11-01T00:00:00Z') });
    await insertRow(database, world, { runAt: new Date('2026-11-20T09:00:00.001Z') });
    expect((await offered()).map(({ id }) => id)).toEqual([early, late]);
    expect(await offered()).toEqual([]);
  });

  it('finds again what Redis lost, once the offer is over', async () => {
    const id = await insertRow(database, world);
    await offered();
    await database.sql(`UPDATE outbox SET queued_until = now() - interval '1 second'`);
    expect((await offered()).map((row) => row.id)).toEqual([id]);
  });

  it('goes to one of many relays that ask at once', async () => {
    for (let each = 0; each < 20; each += 1) await insertRow(database, world);
    const answers = await Promise.all(Array.from({ length: 4 }, () => offered(10)));
    const ids = answers.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
  });
});

describe('the lease', () => {
  it('goes to one of many processors, and counts the try before it runs', async () => {
    const id = await insertRow(database, world);
    const leases = await Promise.all(Array.from({ length: 5 }, () => take(id)));
    expect(leases.filter((row) => row !== undefined)).toHaveLength(1);
    expect(await stateOf(database, id)).toMatchObject({ state: 'leased', attempts: 1, crashes: 1 });
  });

  it('is refused to a job of an earlier try, and before the time has come', async () => {
    const id = await insertRow(database, world);
    const row = await taken(id);
    await asWorker((tx) => giveBackRow(tx, row));
    expect(await take(id, 0)).toBeUndefined();
    expect(await take(id, 1)).toMatchObject({ id, attempts: 2 });
    const later = await insertRow(database, world, { runAt: new Date('2026-11-20T09:00:01Z') });
    expect(await take(later)).toBeUndefined();
  });

  it('R-30: who held it before can neither renew, send, finish nor fail it', async () => {
    const id = await insertRow(database, world);
    const stale = await taken(id);
    await expire(id);
    await sweep();
    const fresh = await taken(id, 1);
    const asEngine = engineOf(stale.organisationId, stale.regionId);
    const confirmation = { seconds: 60, messageId: '<1@x>' };
    await expect(asWorker((tx) => renewLease(tx, stale, 60))).rejects.toThrow(LeaseLost);
    await expect(asWorker((tx) => confirmLease(tx, stale, confirmation))).rejects.toThrow(
      LeaseLost,
    );
    await expect(
      database.worker.transaction(asEngine, async (tx) => {
        tx.note({ event: 'outbox.test', action: 'E', object: { kind: 'system', id } });
        await finishRow(tx, stale);
      }),
    ).rejects.toThrow(LeaseLost);
    const failure = { code: 'x', verdict: 'final', retryInSeconds: 1 } as const;
    expect(await asWorker((tx) => failRow(tx, stale, failure))).toBeUndefined();
    expect(await database.sql(`SELECT 1 FROM audit_event WHERE obj_id = $1`, [id])).toEqual([]);
    await asWorker((tx) => finishRow(tx, fresh));
    expect(await stateOf(database, id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('R-30: a lease that ran out cannot send, even before anybody noticed', async () => {
    const id = await insertRow(database, world);
    const row = await taken(id);
    await expire(id);
    const confirmation = { seconds: 60, messageId: '<1@x>' };
    await expect(asWorker((tx) => confirmLease(tx, row, confirmation))).rejects.toThrow(LeaseLost);
  });

  it('K5: a cancelled row can neither send nor finish', async () => {
    const referralId = await insertReferral(database, world);
    const id = await insertRow(database, world, { referralId });
    const row = await taken(id);
    await database.app.transaction(world.coach, (tx) => cancelOutbox(tx, referralId));
    const confirmation = { seconds: 60, messageId: '<1@x>' };
    await expect(asWorker((tx) => confirmLease(tx, row, confirmation))).rejects.toThrow(LeaseLost);
    await expect(asWorker((tx) => finishRow(tx, row))).rejects.toThrow(LeaseLost);
    expect(await stateOf(database, id)).toMatchObject({ state: 'cancelled' });
    expect(await take(id, 1)).toBeUndefined();
  });
});

describe('poison', () => {
  it('R-23: is dead after three crashes, and not before', async () => {
    const id = await insertRow(database, world);
    for (const attempt of [0, 1, 2]) {
      expect(await stateOf(database, id)).toMatchObject({ state: 'pending' });
      await taken(id, attempt);
      await expire(id);
      await sweep();
    }
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead', lastError: 'crashed' });
    expect(await offered()).toEqual([]);
  });

  it('R-02: a process that was killed while it sent does not make the row poison', async () => {
    const id = await insertRow(database, world);
    for (const attempt of [0, 1, 2, 3, 4]) {
      const row = await taken(id, attempt);
      await asWorker((tx) => confirmLease(tx, row, { seconds: 60, messageId: '<2@x>' }));
      await expire(id);
      await sweep();
    }
    expect(await stateOf(database, id)).toMatchObject({ state: 'pending', attempts: 5 });
  });

  it('is dead after eight failures, an outage counts for none, and a final one for all', async () => {
    const id = await insertRow(database, world);
    const fail = async (attempt: number, verdict: 'final' | 'counted' | 'outage') => {
      const row = await taken(id, attempt);
      await asWorker((tx) => failRow(tx, row, { code: 'c', verdict, retryInSeconds: 0 }));
    };
    for (let attempt = 0; attempt < 10; attempt += 1) await fail(attempt, 'outage');
    for (let attempt = 10; attempt < 17; attempt += 1) await fail(attempt, 'counted');
    expect(await stateOf(database, id)).toMatchObject({ state: 'pending', failures: 7 });
    await fail(17, 'counted');
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead', failures: 8 });
    await asWorker((tx) => retryDeadLetter(tx, id));
    await fail(18, 'final');
    expect(await stateOf(database, id)).toMatchObject({ state: 'dead', failures: 1 });
  });

  it('rests by the database clock, whatever the domain clock says', async () => {
    const id = await insertRow(database, world);
    const row = await taken(id);
    await asWorker((tx) => failRow(tx, row, { code: 'c', verdict: 'counted', retryInSeconds: 60 }));
    const nextYear = new Date('2027-11-20T09:00:00Z');
    const request = { now: nextYear, queues: ['schedule'], limit: 10, seconds: 30 } as const;
    expect(await asWorker((tx) => offerDue(tx, request))).toEqual([]);
  });
});

describe('what the operator sees', () => {
  it('counts per queue, lists the dead without personal data, and lets one try again', async () => {
    const id = await insertRow(database, world);
    await insertRow(database, world, { runAt: new Date('2027-01-01T00:00:00Z') });
    const row = await taken(id);
    await asWorker((tx) =>
      failRow(tx, row, { code: 'smtp.550', verdict: 'final', retryInSeconds: 0 }),
    );
    const asOperator = <Result>(work: Parameters<typeof database.app.transaction<Result>>[1]) =>
      database.app.transaction(world.operator, work);
    expect(await asOperator((tx) => queueState(tx, now))).toEqual([
      { queue: 'schedule', pending: 1, due: 0, leased: 0, dead: 1 },
    ]);
    const [letter] = await asOperator((tx) => listDeadLetters(tx));
    expect(letter).toMatchObject({ id, kind: 'test', attempts: 1, lastError: 'smtp.550' });
    expect(await asOperator((tx) => countDueAndNotDone(tx, now))).toBe(0);
    await asOperator((tx) => retryDeadLetter(tx, id));
    expect(await asOperator((tx) => countDueAndNotDone(tx, now))).toBe(1);
    await expect(asOperator((tx) => retryDeadLetter(tx, id))).rejects.toThrow('not_found');
    expect((await offered()).map((each) => each.id)).toEqual([id]);
  });

  it('counts a follow-up that was due and that nothing will wake as due and not done', async () => {
    const referralId = await insertReferral(database, world);
    const followUpId = newId();
    await database.sql(
      `INSERT INTO follow_up (id, referral_id, kind, moment, counts_from, due_on, due_at, actor, channel, status, created_at)
       VALUES ($1, $2, 'follow_up', 'm3', '2026-08-20', '2026-11-20', $3, 'coach', 'phone', 'planned', $3)`,
      [followUpId, referralId, now],
    );
    const count = () =>
      database.app.transaction(world.operator, (tx) => countDueAndNotDone(tx, now));
    expect(await count()).toBe(1);
    const dueAt = new Date('2026-11-20T09:00:01Z');
    await database.app.transaction(world.coach, (tx) =>
      insertWakeUps(tx, [{ id: followUpId, referralId, dueAt }], world.welfare),
    );
    expect(await count()).toBe(0);
    await database.sql(`DELETE FROM outbox WHERE id = $1`, [followUpId]);
    expect(await count()).toBe(1);
    // What an api of before planned still has a key.
    await insertRow(database, world, { dedupeKey: `follow-up:${followUpId}`, runAt: dueAt });
    expect(await count()).toBe(0);
  });
});
