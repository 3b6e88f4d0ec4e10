import { defaultNorms, engineOf } from '@wor/domain';
import { refusalOf } from '../../support/caseload.js';
import { WaitingList, type Place } from './waiting-lists.js';

let list: WaitingList;
beforeAll(async () => {
  list = await WaitingList.open();
});
beforeEach(() => list.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => list.close());

const next = async ({ referral }: Place): Promise<string | undefined> => {
  const text = `SELECT next_action FROM referral WHERE id = $1`;
  return (await list.caseload.column<string>(text, [referral]))[0];
};

const lastEvent = async ({ referral }: Place): Promise<string | undefined> =>
  (await list.caseload.events(referral)).at(-1);

/** One seat: offered to the first, and others wait. */
async function offered(others: number) {
  const activity = await list.activity(1);
  const inside = await list.started(activity);
  const one = await list.waiting(activity);
  const waiting: Place[] = [];
  for (let at = 0; at < others; at += 1) waiting.push(await list.waiting(activity));
  await list.act(inside, 'stop');
  await list.work();
  return { activity, one, waiting };
}

describe('an offered seat', () => {
  it('that is taken stays, and begins when the client does', async () => {
    const { activity, one } = await offered(0);
    await list.act(one, 'accept_offer');
    expect(await list.stored(one)).toMatchObject({ status: 'held', until: null });
    expect(await next(one)).toBe('await_start');
    expect(await refusalOf(list.act(one, 'accept_offer'))).toBe(
      'participation.action_not_possible',
    );
    list.caseload.clock.set('2026-12-09T09:00:00.000Z');
    await list.work();
    expect(await list.statuses(one)).toEqual(['held']);
    await list.act(one, 'start');
    expect(await list.statuses(one)).toEqual(['started']);
    expect(await list.taken(activity)).toBe(1);
  });

  it('that is refused goes to the next, and its client to the end', async () => {
    const { activity, one, waiting } = await offered(1);
    const [two] = waiting;
    const attempt = list.caseload.participations.act(list.caseload.world.coach, one.id, {
      action: 'decline_offer',
    });
    expect(await refusalOf(attempt)).toBe('reason.missing');
    const record = await list.act(one, 'decline_offer');
    expect(record).toMatchObject({ status: 'waiting', position: 1 });
    expect(two && (await list.statuses(two))).toEqual(['held']);
    expect(await list.taken(activity)).toBe(1);
    const later = await list.waiting(activity);
    expect(await list.statuses(one, later)).toEqual(['waiting', 'waiting']);
  });

  it('that is refused does not come back by itself; the coach can still take it', async () => {
    const { activity, one } = await offered(0);
    await list.act(one, 'decline_offer');
    expect(await list.statuses(one)).toEqual(['waiting']);
    expect(await list.taken(activity)).toBe(0);
    const record = await list.act(one, 'offer');
    expect(record).toMatchObject({ status: 'held', offerUntil: '2026-11-25', acceptedOn: null });
    expect(await next(one)).toBe('offer');
    expect(await list.taken(activity)).toBe(1);
  });

  it('runs out at nine, goes to the next, and its client to the end of the list', async () => {
    const { activity, one, waiting } = await offered(2);
    const [two, three] = waiting as [Place, Place];
    list.caseload.clock.set('2026-11-25T07:59:00.000Z');
    expect(await list.work()).toBe(0);
    list.caseload.clock.set('2026-11-25T08:00:00.000Z');
    await list.work();
    expect(await list.statuses(one, two, three)).toEqual(['waiting', 'held', 'waiting']);
    expect(await lastEvent(one)).toBe('participation.offer_expired');
    expect(await next(one)).toBe('await_start');
    const { participations } = list.caseload;
    const { welfare, region } = list.caseload.world;
    expect(await participations.expireOffer(engineOf(welfare, region), one.id)).toBe(false);
    expect(await participations.tellOffer(engineOf(welfare, region), one.id)).toBe(false);
    await list.work();
    expect(await list.stored(two)).toMatchObject({ status: 'held', until: '2026-11-30' });
    expect(await list.taken(activity)).toBe(1);
    list.caseload.clock.set('2026-11-30T08:00:00.000Z');
    await list.work();
    expect(await list.statuses(one, two, three)).toEqual(['waiting', 'waiting', 'held']);
  });

  it('to which nobody answers twice is offered no third time', async () => {
    const { one, waiting, activity } = await offered(1);
    const [two] = waiting as [Place];
    for (const day of ['2026-11-25', '2026-11-30', '2026-12-03', '2026-12-08', '2026-12-11']) {
      list.caseload.clock.set(`${day}T08:00:00.000Z`);
      await list.work();
      await list.work();
    }
    expect(await list.statuses(one, two)).toEqual(['proposed', 'proposed']);
    expect(await lastEvent(one)).toBe('participation.left_list');
    expect(await list.taken(activity)).toBe(0);
  });

  it('goes to a client of another organisation, and is told to their coach', async () => {
    const { caseload } = list;
    const { otherCoach, coach, referrer } = caseload.world;
    const activity = await list.activity(1);
    const inside = await list.started(activity);
    const referral = await caseload.refer('sent', { client: { postcode: '9993 AB' } });
    await caseload.act(referral, 'accept', {}, otherCoach);
    await caseload.act(referral, 'log_talk', { channel: 'phone' }, otherCoach);
    const intake = { wishes: ['movement'], dayParts: ['morning'] };
    await caseload.act(referral, 'do_intake', { intake }, otherCoach);
    const { id } = await caseload.participations.propose(otherCoach, referral, {
      activityId: activity,
    });
    const theirs = { referral, id };
    await list.act(theirs, 'join_list', otherCoach);
    await caseload.act(inside.referral, 'withdraw', { reason: 'consent' }, referrer);
    expect(await list.statuses(inside, theirs)).toEqual(['stopped', 'held']);
    expect(await refusalOf(list.act(theirs, 'accept_offer', coach))).toBe('not_found');
    await list.work();
    expect(await next(theirs)).toBe('offer');
    await list.act(theirs, 'accept_offer', otherCoach);
    expect(await list.taken(activity)).toBe(1);
  });

  it('of somebody who is withdrawn goes to the next in the same transaction', async () => {
    const { caseload } = list;
    const { activity, one, waiting } = await offered(1);
    const [two] = waiting as [Place];
    await caseload.act(one.referral, 'withdraw', { reason: 'moved_away' });
    expect(await list.statuses(one, two)).toEqual(['stopped', 'held']);
    expect(await list.taken(activity)).toBe(1);
  });

  it('of somebody who is transferred runs out for the team that has them now', async () => {
    const { caseload } = list;
    const { east, lead, otherCoach, otherWelfare } = caseload.world;
    const { activity, one, waiting } = await offered(1);
    const [two] = waiting as [Place];
    await caseload.act(one.referral, 'transfer', { teamId: east, freshConsent: true }, lead);
    const owner = await caseload.column(
      `SELECT organisation_id FROM outbox WHERE referral_id = $1 AND kind = 'offer.expires'`,
      [one.referral],
    );
    expect(owner).toEqual([otherWelfare]);
    list.caseload.clock.set('2026-11-25T08:00:00.000Z');
    await list.work();
    expect(await list.statuses(one, two)).toEqual(['waiting', 'held']);
    expect((await list.act(one, 'stop', otherCoach)).status).toBe('stopped');
    expect(await list.taken(activity)).toBe(1);
  });

  it('is kept for as long as the region says', async () => {
    const { caseload } = list;
    const norms = { ...defaultNorms, offerWorkingDays: 1 };
    await caseload.database.sql(
      `UPDATE region SET settings = settings || jsonb_build_object('norms', $2::jsonb) WHERE id = $1`,
      [caseload.world.region, JSON.stringify(norms)],
    );
    const { one } = await offered(0);
    expect(await list.stored(one)).toMatchObject({ until: '2026-11-23' });
    await caseload.database.sql(`UPDATE region SET settings = settings - 'norms' WHERE id = $1`, [
      caseload.world.region,
    ]);
  });
});
