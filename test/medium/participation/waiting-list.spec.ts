import { civilDate, participationLifecycle, statuses } from '@wor/domain';
import { DirectoryService } from '@wor/services';
import { refusalOf } from '../../support/caseload.js';
import { WaitingList, type Place } from './waiting-lists.js';

let list: WaitingList;
beforeAll(async () => {
  list = await WaitingList.open();
});
beforeEach(() => list.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => list.close());

const next = async ({ referral }: Place): Promise<string | undefined> => {
  const text = `SELECT next_action || ' ' || next_action_on FROM referral WHERE id = $1`;
  return (await list.caseload.column<string>(text, [referral]))[0];
};

const lastEvent = async ({ referral }: Place): Promise<string | undefined> =>
  (await list.caseload.events(referral)).at(-1);

const positionOf = async ({ referral }: Place): Promise<number | null | undefined> => {
  const { side } = await list.caseload.referrals.read(list.caseload.world.coach, referral);
  return 'participations' in side ? side.participations[0]?.position : undefined;
};

describe('a waiting list', () => {
  it('begins when the activity is full, and says who comes first', async () => {
    const activity = await list.activity(1);
    const early = await list.propose(activity);
    expect(await refusalOf(list.act(early, 'join_list'))).toBe('activity.not_full');
    await list.act(early, 'start');
    const [one, two] = [await list.waiting(activity), await list.waiting(activity)];
    expect(await positionOf(one)).toBe(1);
    expect(await positionOf(two)).toBe(2);
    expect(await positionOf(early)).toBe(null);
    await list.act(one, 'stop');
    expect(await positionOf(two)).toBe(1);
    expect(await lastEvent(two)).toBe('participation.listed');
    const three = await list.waiting(activity);
    expect(await positionOf(three)).toBe(2);
    const over = { reason: 'other', letter: 'Zij stopt ermee.' };
    await list.caseload.act(two.referral, 'drop_out', over);
    expect(await positionOf(three)).toBe(1);
    expect(await refusalOf(list.act(three, 'start'))).toBe('activity.full');
    expect(await refusalOf(list.act(three, 'offer'))).toBe('activity.full');
  });

  it('does not begin for an activity that is closed', async () => {
    const { database } = list.caseload;
    const activity = await list.activity(1);
    const place = await list.propose(activity);
    await database.sql(`UPDATE activity SET status = 'defunct' WHERE id = $1`, [activity]);
    for (const action of ['join_list', 'offer', 'start'] as const) {
      expect(await refusalOf(list.act(place, action))).toBe('activity.closed');
    }
  });

  it('gets the seat that comes free in the same moment; the coach hears it and has three days', async () => {
    const activity = await list.activity(1);
    const [inside, one, two] = [
      await list.started(activity),
      await list.waiting(activity),
      await list.waiting(activity),
    ];
    await list.act(inside, 'stop');
    expect(await list.statuses(inside, one, two)).toEqual(['stopped', 'held', 'waiting']);
    expect(await list.taken(activity)).toBe(1);
    await list.work();
    expect(await list.stored(one)).toMatchObject({ status: 'held', until: '2026-11-25' });
    expect(await lastEvent(one)).toBe('participation.offered');
    expect(await next(one)).toBe('offer 2026-11-20');
    expect(await next(two)).toBe('await_start 2026-12-04');
    const wakeUps = await list.caseload.database.sql(
      `SELECT run_at AS at, reference FROM outbox WHERE kind = 'offer.expires' AND referral_id = $1`,
      [one.referral],
    );
    expect(wakeUps).toEqual([
      { at: new Date('2026-11-25T08:00:00.000Z'), reference: { participationId: one.id } },
    ]);
    expect(await list.work()).toBe(0);
  });

  it('offers in exactly the states of the table', async () => {
    const { database } = list.caseload;
    const offer = participationLifecycle.find(({ action }) => action === 'offer');
    const offered: string[] = [];
    for (const status of statuses) {
      const activity = await list.activity(1);
      const inside = await list.started(activity);
      const one = await list.waiting(activity);
      const move = `UPDATE referral SET status = $2::text,
        held_from = CASE WHEN $2::text = 'on_hold' THEN 'matching' END,
        wake_on = CASE WHEN $2::text = 'on_hold' THEN date '2026-12-01' END WHERE id = $1`;
      await database.sql(move, [one.referral, status]);
      await list.act(inside, 'stop');
      if ((await list.stored(one))?.status === 'held') offered.push(status);
    }
    expect(offered.sort()).toEqual([...(offer?.whileReferral ?? [])].sort());
  }, 60_000);

  it('goes on as soon as there is more room, or it opens again', async () => {
    const { database } = list.caseload;
    const activity = await list.activity(1);
    await list.started(activity);
    const [one, two] = [await list.waiting(activity), await list.waiting(activity)];
    await database.sql(`UPDATE activity SET status = 'inactive' WHERE id = $1`, [activity]);
    await database.sql(`UPDATE activity SET capacity = 2 WHERE id = $1`, [activity]);
    expect(await list.statuses(one, two)).toEqual(['waiting', 'waiting']);
    await database.sql(`UPDATE activity SET status = 'active' WHERE id = $1`, [activity]);
    expect(await list.statuses(one, two)).toEqual(['held', 'waiting']);
    await database.sql(`UPDATE activity SET capacity = 5 WHERE id = $1`, [activity]);
    expect(await list.statuses(one, two)).toEqual(['held', 'held']);
    expect(await list.taken(activity)).toBe(3);
  });

  it('goes on when a closing day is taken back', async () => {
    const { caseload } = list;
    const { world, home } = caseload;
    const activity = await list.activity(1);
    const [inside, one] = [await list.started(activity), await list.waiting(activity)];
    const directory = new DirectoryService(home);
    const seen = async (): Promise<number> => (await directory.read(world.coach, activity)).version;
    await directory.close(world.coach, activity, {
      ...{ seen: await seen(), on: civilDate('2026-11-20') },
    });
    await list.act(inside, 'stop');
    expect(await list.statuses(one)).toEqual(['waiting']);
    await directory.close(world.coach, activity, { seen: await seen(), on: null });
    expect(await list.statuses(one)).toEqual(['held']);
  });

  it('gets the seat of somebody who accepted it and then left, and keeps no place for them', async () => {
    const { caseload } = list;
    const activity = await list.activity(1);
    const [inside, one, two, three] = [
      await list.started(activity),
      await list.waiting(activity),
      await list.waiting(activity),
      await list.waiting(activity),
    ];
    await list.act(inside, 'stop');
    await list.work();
    await list.act(one, 'accept_offer');
    await caseload.act(two.referral, 'drop_out', { reason: 'personal', noLetterReason: 'other' });
    expect(await list.statuses(one, two, three)).toEqual(['held', 'stopped', 'waiting']);
    await caseload.act(one.referral, 'drop_out', { reason: 'personal', noLetterReason: 'other' });
    expect(await list.statuses(one, two, three)).toEqual(['stopped', 'stopped', 'held']);
    expect(await list.taken(activity)).toBe(1);
  });

  it('passes over who is on hold, and comes back to them when they go on', async () => {
    const { caseload } = list;
    const activity = await list.activity(1);
    const [inside, one, two] = [
      await list.started(activity),
      await list.waiting(activity),
      await list.waiting(activity),
    ];
    await caseload.act(one.referral, 'hold', { wakeOn: '2026-12-01' });
    await list.act(inside, 'stop');
    expect(await list.statuses(one, two)).toEqual(['waiting', 'held']);
    await list.act(two, 'stop');
    expect(await list.taken(activity)).toBe(0);
    await caseload.act(one.referral, 'resume');
    expect(await list.statuses(one, two)).toEqual(['held', 'stopped']);
    expect(await list.taken(activity)).toBe(1);
  });

  it('takes an offer along to the next when its referral was put on hold in between', async () => {
    const { caseload } = list;
    const activity = await list.activity(1);
    const [inside, one, two] = [
      await list.started(activity),
      await list.waiting(activity),
      await list.waiting(activity),
    ];
    await list.act(inside, 'stop');
    await caseload.act(one.referral, 'hold', { wakeOn: '2026-12-01' });
    await list.work();
    expect(await list.statuses(one, two)).toEqual(['waiting', 'held']);
    expect(await positionOf(one)).toBe(1);
    expect(await lastEvent(one)).toBe('participation.passed_over');
    expect(await list.taken(activity)).toBe(1);
  });
});
