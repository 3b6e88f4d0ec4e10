import { civilDate } from '@wor/domain';
import { refusalOf } from '../../support/caseload.js';
import { ProviderDesk, type Place } from './provider-desk.js';

// A Friday; the activities are on Tuesdays.
const tuesday = civilDate('2026-11-17');
const before = civilDate('2026-11-10');

let desk: ProviderDesk;
beforeAll(async () => {
  desk = await ProviderDesk.open();
});
afterAll(() => desk.close());

async function weekly(activity: string): Promise<void> {
  await desk.caseload.database.sql(
    `INSERT INTO activity_schedule (id, region_id, organisation_id, activity_id, freq, byday, dtstart, opens_at)
     SELECT gen_random_uuid(), region_id, organisation_id, id, 'WEEKLY', 'TU', '2026-01-06', '10:00'
     FROM activity WHERE id = $1`,
    [activity],
  );
}

async function started(activity: string, name: string, on = '2026-11-12'): Promise<Place> {
  const place = await desk.signUp(activity, name);
  const step = { action: 'start', on: civilDate(on) } as const;
  await desk.caseload.participations.act(desk.caseload.world.coach, place.id, step);
  return place;
}

describe('who was there', () => {
  it('is asked of the last day on which it was, and kept', async () => {
    const activity = await desk.activity();
    await weekly(activity);
    const anna = await started(activity, 'Anna Smit');
    const bert = await started(activity, 'Bert Bos');
    const list = await desk.attendance.read(desk.provider, activity, undefined);
    expect(list.day).toBe(tuesday);
    expect(list.days.slice(0, 2)).toEqual([tuesday, before]);
    expect(list.people).toEqual([
      { id: anna.id, firstName: 'Anna', wasThere: null },
      { id: bert.id, firstName: 'Bert', wasThere: null },
    ]);
    for (let at = 0; at < 2; at += 1) {
      const ticked = { day: tuesday, present: [anna.id], absent: [bert.id] };
      expect(await desk.attendance.mark(desk.provider, activity, ticked)).toEqual({
        ...{ day: tuesday, present: 1 },
      });
    }
    const rows = `SELECT was_there FROM attendance WHERE participation_id = ANY ($1) ORDER BY was_there`;
    expect(await desk.caseload.column(rows, [[anna.id, bert.id]])).toEqual([false, true]);
    await desk.attendance.mark(desk.provider, activity, {
      ...{ day: tuesday, present: [bert.id], absent: [anna.id] },
    });
    const again = await desk.attendance.read(desk.provider, activity, tuesday);
    expect(again.people.map(({ wasThere }) => wasThere)).toEqual([false, true]);
  });

  it('is said of nobody who was not shown, and names whom it is about in the audit', async () => {
    const activity = await desk.activity();
    const [anna, bert] = [await started(activity, 'Anna Bos'), await started(activity, 'Bert Bos')];
    const ticked = { day: tuesday, present: [anna.id], absent: [] };
    await desk.attendance.mark(desk.provider, activity, ticked);
    const { people } = await desk.attendance.read(desk.provider, activity, tuesday);
    expect(people.map(({ wasThere }) => wasThere)).toEqual([true, null]);
    const shown = await desk.caseload.column(
      `SELECT obj_detail -> 'shown' FROM audit_event
       WHERE obj_id = 'attendance' AND obj_detail ->> 'activityId' = $1`,
      [activity],
    );
    expect(shown).toHaveLength(2);
    expect(shown).toContainEqual([anna.referral]);
    expect(shown).toContainEqual([anna.referral, bert.referral]);
  });

  it('is seen by the coach', async () => {
    const activity = await desk.activity();
    const place = await started(activity, 'Carla Smit');
    const ticked = { day: tuesday, present: [place.id], absent: [] };
    await desk.attendance.mark(desk.provider, activity, ticked);
    const { coach } = desk.caseload.world;
    const record = await desk.caseload.referrals.read(coach, place.referral);
    if (record.view !== 'welfare') throw new Error('The coach sees participations');
    const [found] = record.side.participations.filter(({ id }) => id === place.id);
    expect(found?.provider).toMatchObject({
      ...{ isShared: true, timesThere: 1, lastThereOn: tuesday },
    });
  });

  it('is nobody who began later, did not agree, or has no seat', async () => {
    const activity = await desk.activity();
    await started(activity, 'Dirk Smit', '2026-11-19');
    await desk.signUp(activity, 'Els Smit');
    const hidden = await desk.propose(activity, 'Fien Smit');
    const { coach } = desk.caseload.world;
    await desk.caseload.participations.act(coach, hidden.id, { action: 'start' });
    const { people } = await desk.attendance.read(desk.provider, activity, tuesday);
    expect(people).toEqual([]);
    const ticked = { day: tuesday, present: [hidden.id], absent: [] };
    expect(await refusalOf(desk.attendance.mark(desk.provider, activity, ticked))).toBe(
      'not_found',
    );
  });

  it.each(['2026-11-21', '2026-09-01'])('is not asked of %s', async (day) => {
    const activity = await desk.activity();
    const { attendance, provider } = desk;
    const on = civilDate(day);
    expect(await refusalOf(attendance.read(provider, activity, on))).toBe('attendance.day');
    expect(
      await refusalOf(attendance.mark(provider, activity, { day: on, present: [], absent: [] })),
    ).toBe('attendance.day');
  });

  it('is nobody else’s to say, in the database either', async () => {
    const activity = await desk.activity();
    const place = await started(activity, 'Gijs Smit');
    const { attendance, otherProvider, caseload } = desk;
    expect(await refusalOf(attendance.read(otherProvider, activity, tuesday))).toBe('not_found');
    const add = `INSERT INTO attendance VALUES ($1, '2026-11-17', true, $2, now()) RETURNING 1`;
    for (const actor of [otherProvider, caseload.world.coach, caseload.world.otherCoach]) {
      expect(await desk.as(actor, add, [place.id, actor.accountId])).toBe('42501');
    }
    const { coach } = caseload.world;
    expect(await desk.as(desk.provider, add, [place.id, coach.accountId])).toBe('42501');
    expect(await desk.as(desk.provider, add, [place.id, desk.provider.accountId])).toBe(1);
  });
});

describe('an activity of one’s own', () => {
  const page = { limit: 100 };
  const own = async (id: string) =>
    (await desk.activities.list(desk.provider, page)).items.find((each) => each.id === id);

  it('is right today with one click', async () => {
    const activity = await desk.activity();
    expect(await own(activity)).toMatchObject({ assurance: 'stale' });
    await desk.activities.assure(desk.provider, activity);
    expect(await own(activity)).toMatchObject({ assurance: 'fresh', assuredDaysAgo: 0 });
  });

  it('gets more seats, and never fewer than are taken', async () => {
    const activity = await desk.activity(1);
    await started(activity, 'Hans Smit');
    const change = (capacity: number, seen = 1) =>
      desk.activities.changeCapacity(desk.provider, activity, { seen, capacity });
    expect(await refusalOf(change(0))).toBe('activity.capacity_below_taken');
    expect(await refusalOf(change(1001))).toBe('activity.capacity');
    expect(await refusalOf(change(1.5))).toBe('activity.capacity');
    expect(await change(4)).toEqual({ id: activity, version: 2 });
    expect(await refusalOf(change(5))).toBe('activity.changed');
    expect(await own(activity)).toMatchObject({ capacity: 4, taken: 1 });
  });

  it('stands in pages by name', async () => {
    await desk.activity();
    const all = (await desk.activities.list(desk.provider, page)).items;
    const names = all.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    const first = await desk.activities.list(desk.provider, { limit: 2 });
    const rest = { limit: 100, after: first.next ?? '' };
    const second = await desk.activities.list(desk.provider, rest);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.next).toBeNull();
  });

  it('is nobody else’s', async () => {
    const activity = await desk.activity();
    const { activities, otherProvider, caseload } = desk;
    expect(await activities.list(otherProvider, page)).toEqual({ items: [], next: null });
    expect(await refusalOf(activities.read(otherProvider, activity))).toBe('not_found');
    expect(await refusalOf(activities.assure(otherProvider, activity))).toBe('not_found');
    const change = { seen: 1, capacity: 9 };
    expect(await refusalOf(activities.changeCapacity(otherProvider, activity, change))).toBe(
      'not_found',
    );
    expect(await refusalOf(activities.list(caseload.world.coach, page))).toBe('permission.refused');
  });
});
