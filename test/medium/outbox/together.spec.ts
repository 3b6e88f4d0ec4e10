import type { LeasedRow, Tx } from '@wor/database';
import { DomainError } from '@wor/domain';
import { newId } from '@wor/platform';
import type { Effect } from '../../../apps/worker/src/outbox/effect.js';
import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { insertReferral, insertRow, now, silent, stateOf } from './fixture.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(() => database.close());
beforeEach(() => database.sql(`DELETE FROM outbox`));

const newRunner = (): OutboxRunner =>
  new OutboxRunner({
    ...{ database: database.worker, clock: new FakeClock(now), log: silent },
    ...{ leaseSeconds: 60, retrySeconds: 1 },
  });

const many = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => insertRow(database, world)));

const runAll = (ids: readonly string[], effect: Effect, attempt = 0): Promise<unknown> => {
  const runner = newRunner();
  return Promise.all(ids.map((outboxId) => runner.run({ outboxId, attempt }, effect)));
};

const statesOf = async (ids: readonly string[]): Promise<string[]> =>
  Promise.all(ids.map(async (id) => (await stateOf(database, id)).state));

/** The transactions in which the rows were marked done. */
const transactionsOf = async (ids: readonly string[]): Promise<number> => {
  const rows = await database.sql(`SELECT DISTINCT xmin::text FROM outbox WHERE id = ANY ($1)`, [
    ids,
  ]);
  return rows.length;
};

const auditsOf = (ids: readonly string[]) =>
  database.sql<{ id: string; outcome: number }>(
    `SELECT obj_id AS id, outcome FROM audit_event WHERE event_id = 'outbox.schedule' AND obj_id = ANY ($1)`,
    [ids],
  );

/** Writes something of its own for each row, so that its transaction shows. */
const trace = (tx: Tx, { id }: LeasedRow): Promise<unknown> =>
  tx.query({ name: 'leave-trace', text: `UPDATE outbox SET last_error = $2 WHERE id = $1` }, [
    id,
    'trace',
  ]);

describe('rows that come at the same time', () => {
  it('share transactions, and each is done once with its own effect and audit row', async () => {
    const ids = await many(20);
    const seen: string[] = [];
    const effect: Effect = {
      async commit(_tx, { id }) {
        seen.push(id);
      },
    };
    await Promise.all([runAll(ids, effect), runAll(ids, effect)]);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(new Set(await statesOf(ids))).toEqual(new Set(['done']));
    expect((await auditsOf(ids)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await transactionsOf(ids)).toBeLessThan(ids.length);
  });

  it('do not share the fate of one that is refused: nothing of it stays, and it alone is told', async () => {
    const ids = await many(8);
    const [sick = ''] = ids;
    const effect: Effect = {
      async commit(tx, row) {
        await trace(tx, row);
        if (row.id !== sick) return;
        tx.note({ event: 'outbox.schedule', action: 'E', object: { kind: 'system', id: sick } });
        throw new DomainError('not_found');
      },
    };
    await runAll(ids, effect);
    expect(await stateOf(database, sick)).toMatchObject({ state: 'dead', lastError: 'not_found' });
    const others = ids.filter((id) => id !== sick);
    expect(new Set(await statesOf(others))).toEqual(new Set(['done']));
    const audits = await auditsOf(ids);
    expect(audits.filter(({ id }) => id === sick)).toEqual([{ id: sick, outcome: 8 }]);
    expect(audits.filter(({ outcome }) => outcome === 0)).toHaveLength(others.length);
  });

  it('R-30: do not finish one whose lease was lost meanwhile, and finish the others', async () => {
    const ids = await many(8);
    const [stale = ''] = ids;
    const effect: Effect = {
      async commit(_tx, { id }) {
        if (id !== stale) return;
        await database.sql(
          `UPDATE outbox SET state = 'pending', lease_token = NULL, lease_until = NULL WHERE id = $1
             AND state = 'leased'`,
          [stale],
        );
      },
    };
    await runAll(ids, effect);
    expect(await stateOf(database, stale)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(new Set(await statesOf(ids.slice(1)))).toEqual(new Set(['done']));
    expect((await auditsOf([stale])).length).toBe(0);
  });

  it('K5: do not finish one that was cancelled while it was leased', async () => {
    const referralId = await insertReferral(database, world);
    const cancelled = await insertRow(database, world, { referralId });
    const ids = [cancelled, ...(await many(4))];
    const effect: Effect = {
      async commit(_tx, { id }) {
        if (id !== cancelled) return;
        await database.sql(
          `UPDATE outbox SET state = 'cancelled' WHERE id = $1 AND state IN ('pending', 'leased')`,
          [cancelled],
        );
      },
    };
    await runAll(ids, effect);
    expect(await stateOf(database, cancelled)).toMatchObject({ state: 'cancelled' });
    expect(new Set(await statesOf(ids.slice(1)))).toEqual(new Set(['done']));
  });

  it('do not wait for one that somebody else holds', async () => {
    const ids = await many(6);
    const [held = ''] = ids;
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holder = database.worker.transaction(undefined, async (tx) => {
      const hold = `SELECT 1 FROM outbox WHERE id = $1 FOR UPDATE`;
      await tx.query({ name: 'hold-row', text: hold }, [held]);
      await gate;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const all = runAll(ids, {});
    const others = ids.slice(1);
    for (let turn = 0; turn < 100 && (await statesOf(others)).includes('pending'); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [ofHeld] = await database.sql<{ state: string }>(
      `SELECT state FROM outbox WHERE id = $1`,
      [held],
    );
    letGo();
    await Promise.all([all, holder]);
    expect(ofHeld).toEqual({ state: 'pending' });
    expect(new Set(await statesOf(ids))).toEqual(new Set(['done']));
  });
});

describe('the owner of an effect (ADR 17)', () => {
  const planFor = (organisation: string, region: string): Promise<unknown> =>
    database.sql(
      `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at)
       VALUES ($1::uuid, $2, $3, $1::text, 'schedule', 'test', now())`,
      [newId(), region, organisation],
    );

  it('exists: nothing is planned for an organisation or a region that does not', async () => {
    await expect(planFor(newId(), world.region)).rejects.toMatchObject({ code: '23503' });
    await expect(planFor(world.welfare, newId())).rejects.toMatchObject({ code: '23503' });
    await planFor(world.welfare, world.region);
  });

  it('exists also after a change of owner', async () => {
    const id = await insertRow(database, world);
    const move = (to: string): Promise<unknown> =>
      database.sql(`UPDATE outbox SET organisation_id = $2 WHERE id = $1`, [id, to]);
    await expect(move(newId())).rejects.toMatchObject({ code: '23503' });
    await move(world.practice);
  });

  it('is not deleted while something is planned for it', async () => {
    const lonely = newId();
    await database.sql(
      `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'provider', 'Niemand')`,
      [lonely, world.region],
    );
    await planFor(lonely, world.region);
    const end = (): Promise<unknown> =>
      database.sql(`DELETE FROM organisation WHERE id = $1`, [lonely]);
    await expect(end()).rejects.toMatchObject({ code: '23503' });
    await database.sql(`DELETE FROM outbox WHERE organisation_id = $1`, [lonely]);
    await end();
  });
});
