import { addWorkingDays, civilDateOf, engineOf } from '@wor/domain';
import { ContactService } from '@wor/services';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

interface Written {
  readonly action: string;
  readonly on: string | null;
  readonly contact: Date | null;
}

async function nextOf(id: string): Promise<Written> {
  const [row] = await caseload.database.sql<Written & Record<string, unknown>>(
    `SELECT next_action AS action, next_action_on::text AS "on", last_contact_at AS contact
     FROM referral WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no such referral');
  return row;
}

describe('what is next', () => {
  it('is written with every step, from the sending to the end', async () => {
    const id = await caseload.refer('sent');
    expect((await nextOf(id)).action).toBe('accept');
    await caseload.act(id, 'accept');
    expect((await nextOf(id)).action).toBe('call');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    const { action, contact } = await nextOf(id);
    expect([action, contact]).toEqual(['intake', caseload.clock.now()]);
    await caseload.act(id, 'hold', { wakeOn: '2027-01-04' });
    expect(await nextOf(id)).toMatchObject({ action: 'resume', on: '2027-01-04' });
    await caseload.act(id, 'withdraw', { reason: 'other' }, caseload.world.referrer);
    expect(await nextOf(id)).toMatchObject({ action: 'none', on: null, contact });
  });

  it('follows a participation that is chosen, starts, and ends', async () => {
    const id = await caseload.refer('matching');
    const { coach, activities } = caseload.world;
    const order = { activityId: activities[0] ?? '' };
    const { id: participation } = await caseload.participations.propose(coach, id, order);
    expect((await nextOf(id)).action).toBe('await_start');
    await caseload.participations.act(coach, participation, { action: 'start' });
    expect((await nextOf(id)).action).toBe('await_follow_up');
  });

  it('is the follow-up once it is due, and moves on when it is answered', async () => {
    const id = await caseload.refer('matching');
    await caseload.start(id, 1);
    const [followUp] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
    caseload.clock.pass(100 * 24 * 60);
    const engine = engineOf(caseload.world.welfare, caseload.world.region);
    expect(await caseload.followUps.comeDue(engine, followUp ?? '')).toBe(true);
    expect((await nextOf(id)).action).toBe('follow_up');
    const result = { stillActive: 'yes', wantsSupport: false, letter: 'Het gaat goed.' } as const;
    await caseload.followUps.recordResult(caseload.world.coach, followUp ?? '', result);
    expect((await nextOf(id)).action).toBe('complete');
  });

  it('stays on the day that the coach chose when others are reminded of what waits', async () => {
    const id = await caseload.refer('matching');
    await caseload.start(id, 2);
    const { coach, welfare, region } = caseload.world;
    const engine = engineOf(welfare, region);
    const comeDue = async (kind: string): Promise<boolean> => {
      const [followUp = ''] = await caseload.column<string>(
        `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = $2 AND status = 'planned'
         ORDER BY due_at LIMIT 1`,
        [id, kind],
      );
      return caseload.followUps.comeDue(engine, followUp);
    };
    caseload.clock.pass(100 * 24 * 60);
    expect(await comeDue('follow_up')).toBe(true);
    const chosen = addWorkingDays(civilDateOf(caseload.clock.now()), 9);
    const contact = { channel: 'phone', result: 'call_back', nextOn: chosen } as const;
    await new ContactService(caseload.home).log(coach, { referralId: id, contact });
    expect(await nextOf(id)).toMatchObject({ action: 'follow_up', on: chosen });
    caseload.clock.pass(7 * 24 * 60);
    expect(await comeDue('reminder')).toBe(true);
    expect(await nextOf(id)).toMatchObject({ action: 'follow_up', on: chosen });
  });

  it('is filled in for an older program that knows nothing of it', async () => {
    const id = await caseload.refer('sent');
    await caseload.database.sql(
      `UPDATE referral SET status = 'accepted', next_action = 'none', next_action_on = NULL WHERE id = $1`,
      [id],
    );
    const { action, on } = await nextOf(id);
    expect([action, on === null]).toEqual(['call', false]);
  });

  it('is never empty for an open referral, and always empty for a closed one', async () => {
    const rows = await caseload.database.sql<{ wrong: number }>(
      `SELECT count(*)::integer AS wrong FROM referral
       WHERE (status IN ('completed', 'withdrawn', 'not_reached', 'declined')) <> (next_action_on IS NULL)`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });
});
