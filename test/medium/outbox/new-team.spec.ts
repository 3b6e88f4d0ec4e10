import { engineOf, type Action, type ActionInput } from '@wor/domain';
import { leaseRow } from '@wor/database';
import { newId } from '@wor/platform';
import { eventEffect } from '../../../apps/worker/src/processors/event.effect.js';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

/** Plans the mails of the newest event of a referral, as the worker does. */
async function fanOut(referralId: string): Promise<void> {
  const { database, world, clock } = caseload;
  const [id = ''] = await caseload.column<string>(
    `SELECT id FROM outbox WHERE referral_id = $1 AND queue = 'event' ORDER BY id DESC LIMIT 1`,
    [referralId],
  );
  await database.worker.transaction(engineOf(world.welfare, world.region), async (tx) => {
    const request = { id, token: newId(), attempt: 0, now: clock.now(), seconds: 60 };
    const leased = await leaseRow(tx, request);
    if (leased === undefined) throw new Error('there is no row to lease');
    await eventEffect.commit?.(tx, leased);
  });
}

describe('a team that gets a referral from a colleague', () => {
  it.each<[Action, ActionInput]>([
    ['reroute', { note: 'Past daar beter.' }],
    ['transfer', {}],
  ])('hears of it at %s', async (action, input) => {
    const { world } = caseload;
    const id = await caseload.refer('accepted');
    await caseload.act(id, action, { ...input, teamId: world.south }, world.lead);
    await fanOut(id);
    const mails = await caseload.column<string>(
      `SELECT kind || ' ' || (reference ->> 'teamId') FROM outbox
       WHERE referral_id = $1 AND queue = 'mail'`,
      [id],
    );
    expect(mails).toEqual([`sent-to-team ${world.south}`]);
  });
});
