import { civilDate, engineOf } from '@wor/domain';
import { newId } from '@wor/platform';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create({ poolSize: 1 });
});
afterAll(() => caseload.close());

describe('R-08 a pool of one connection', () => {
  it('is enough for the whole story, from the referral to the feedback', async () => {
    const { world, clock, measurements, matching, participations, followUps, referrals } = caseload;
    const id = await caseload.refer('in_contact');
    const measure = (moment: 'baseline' | 'follow_up', answers: number[]): Promise<unknown> =>
      measurements.record(world.coach, id, { instrument: 'ucla-3', moment, answers });
    const intake = { wishes: ['movement'], dayParts: ['morning'] };
    await caseload.act(id, 'do_intake', { intake, letter: 'Welkom.' });
    await measure('baseline', [3, 3, 3]);
    const { listId, items } = await matching.suggest(world.coach, id);
    const activityId = items[0]?.activity.id ?? world.activities[0] ?? '';
    const order = { activityId, suggestionListId: listId };
    const { id: participation } = await participations.propose(world.coach, id, order);
    const on = civilDate('2026-11-20');
    await participations.act(world.coach, participation, { action: 'start', on });
    clock.set('2027-02-22T09:00:00.000Z');
    const [followUp = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
    const engine = engineOf(world.welfare, world.region);
    expect(await followUps.comeDue(engine, followUp)).toBe(true);
    await measure('follow_up', [1, 1, 2]);
    const answer = { stillActive: 'yes', wantsSupport: false, letter: 'Het gaat goed.' } as const;
    await followUps.recordResult(world.coach, followUp, answer);
    const closing = { reason: 'loneliness', outflow: 'movement', letter: 'Doet mee.' };
    await caseload.act(id, 'complete', closing);
    const { view, side } = await referrals.read(world.referrer, id);
    expect([view, side.referral.status, side.feedback.length]).toEqual([
      'referrer',
      'completed',
      3,
    ]);
    const [feedback] = side.feedback;
    await caseload.feedback.acknowledge(world.referrer, id, feedback?.id ?? '');
  });

  it('is given back after every refusal and every error', async () => {
    for (let round = 0; round < 15; round += 1) {
      expect(await refusalOf(caseload.act(newId(), 'accept'))).toBe('not_found');
      await expect(caseload.act('no uuid', 'accept')).rejects.toMatchObject({ code: '22P02' });
    }
    expect(await refusalOf(caseload.refer('accepted'))).toBe('done');
  });

  it('serves twenty people at once, one after the other', async () => {
    const id = await caseload.refer('sent');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(caseload.act(id, 'accept'))),
    );
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
  });
});
