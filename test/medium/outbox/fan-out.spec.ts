import { cancelOutbox, finishRow, leaseRow, lockReferral } from '@wor/database';
import { engineOf } from '@wor/domain';
import { newId } from '@wor/platform';
import { once, EventEmitter } from 'node:events';
import { eventEffect } from '../../../apps/worker/src/processors/event.effect.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { happen, insertReferral, now } from './fixture.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(() => database.close());

const request = (id: string) => ({ id, token: newId(), attempt: 0, now, seconds: 60 });

describe('the fan-out of an event', () => {
  it('leaves no mail waiting when the referral is withdrawn in the meantime (K5)', async () => {
    const referralId = await insertReferral(database, world);
    const type = 'referral.accepted';
    await happen(database, { actor: world.coach, type, referralId });
    const [row] = await database.sql<{ id: string }>(`SELECT id FROM outbox`);
    const gate = new EventEmitter();
    const planned = once(gate, 'planned');
    const fanOut = database.worker.transaction(
      engineOf(world.welfare, world.region),
      async (tx) => {
        const leased = await leaseRow(tx, request(row?.id ?? ''));
        if (leased === undefined) throw new Error('there is no row to lease');
        await eventEffect.commit?.(tx, leased);
        await finishRow(tx, leased);
        gate.emit('planned');
        await once(gate, 'open');
      },
    );
    await planned;
    const withdrawal = database.app.transaction(world.referrer, async (tx) => {
      await lockReferral(tx, referralId);
      await cancelOutbox(tx, referralId);
    });
    setTimeout(() => gate.emit('open'), 300);
    await Promise.all([fanOut, withdrawal]);
    const left = await database.sql<{ state: string }>(
      `SELECT DISTINCT state FROM outbox WHERE queue = 'mail'`,
    );
    expect(left).toEqual([{ state: 'cancelled' }]);
  });
});
