import type { Action, ActionInput } from '@wor/domain';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

const seats = (): Promise<number[]> =>
  caseload.column(`SELECT taken FROM activity WHERE id = ANY($1) ORDER BY taken`, [
    caseload.world.activities.slice(0, 2),
  ]);

const places = (id: string): Promise<object[]> =>
  caseload.database.sql(
    `SELECT status, stopped_on::text AS on, stop_reason AS reason, version FROM participation
     WHERE referral_id = $1 ORDER BY version`,
    [id],
  );

const stopped = { status: 'stopped', on: '2026-11-20', reason: 'client.other' };

describe('a place in an activity', () => {
  it.each<['coach' | 'lead' | 'referrer', Action, ActionInput]>([
    ['coach', 'withdraw', { reason: 'moved_away' }],
    ['referrer', 'withdraw', { reason: 'consent' }],
    ['lead', 'enter_in_error', { reason: 'wrong_person' }],
  ])('ends and is free again when the %s does %s', async (who, action, input) => {
    const { world } = caseload;
    const [own, other] = [await caseload.refer(), await caseload.refer()];
    await caseload.start(other);
    await caseload.start(own);
    const [, second = ''] = world.activities;
    await caseload.participations.propose(world.coach, own, { activityId: second });
    await caseload.act(own, action, input, world[who]);
    expect(await places(own)).toEqual([
      { ...stopped, version: 2 },
      { ...stopped, version: 3 },
    ]);
    expect(await seats()).toEqual([0, 1]);
    expect(await places(other)).toMatchObject([{ status: 'started' }]);
    await caseload.act(other, 'withdraw', { reason: 'solved' });
    expect(await seats()).toEqual([0, 0]);
  });

  it('is not ended by a stranger, nor while the referral goes on', async () => {
    const { world, database } = caseload;
    const id = await caseload.refer();
    await caseload.start(id);
    const text = `SELECT end_participations($1, '2026-11-20', 'client.other') AS n`;
    for (const actor of [world.coach, world.referrer, world.otherCoach, world.siblingReferrer]) {
      const ended = await database.app.transaction(actor, (tx) =>
        tx.query({ name: 'end-of-others', text }, [id]),
      );
      expect(ended).toEqual([{ n: 0 }]);
    }
    await database.sql(`UPDATE referral SET status = 'withdrawn' WHERE id = $1`, [id]);
    const ended = await database.app.transaction(world.otherCoach, (tx) =>
      tx.query({ name: 'end-of-others', text }, [id]),
    );
    expect(ended).toEqual([{ n: 0 }]);
    expect(await places(id)).toMatchObject([{ status: 'started' }]);
  });
});
