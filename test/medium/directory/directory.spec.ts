import { civilDate, type Actor, type TypedActivity } from '@wor/domain';
import { newId } from '@wor/platform';
import { ActivityReportService, DirectoryService, type ActivityOrder } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

const tuesday = {
  ...{ freq: 'WEEKLY', interval: 1, byday: 'TU', dtstart: '2026-11-03', opensAt: '10:00' },
  ...{ closesAt: '12:00', exceptDates: ['2026-12-01'], skipsHolidays: true },
};

const walking: TypedActivity = {
  ...{ name: 'Wandelen met Ans', description: 'Een uur lopen.', arrangement: 'movement' },
  ...{ place: 'Park Noord', neighbourhoodCode: 'WK999901', costCents: 250, capacity: 4 },
  ...{ languages: ['nl', 'tr'], accessibility: ['quiet'], groupSize: 8, welcome: 'host' },
  ...{ contactPhone: '06 12345678', contactEmail: 'ans@club.example', url: 'www.club.example' },
  ...{ minimumAge: 55, maximumAge: 90, eligibility: 'Voor wie rustig wil lopen.' },
  schedules: [tuesday, { ...tuesday, byday: 'FR', opensAt: '19:00', closesAt: '20:00' }],
};

describe('the directory', () => {
  let caseload: Caseload;
  let directory: DirectoryService;
  let reports: ActivityReportService;
  let farCoach: Actor;
  let administrator: Actor;

  beforeAll(async () => {
    caseload = await Caseload.create();
    const { world, home } = caseload;
    directory = new DirectoryService(home);
    reports = new ActivityReportService(home);
    const far = { organisationId: world.otherPractice, role: 'coach', name: 'Ver Weg' } as const;
    farCoach = await world.person(far, world.otherRegion);
    const desk = { organisationId: world.office, role: 'administrator', name: 'Beheer' } as const;
    administrator = await world.person(desk);
  });
  afterAll(async () => {
    await caseload.close();
  });

  const order = (change: Partial<ActivityOrder> = {}): ActivityOrder => ({
    ...walking,
    ...{ organisationId: caseload.world.provider, isSeparate: true },
    ...change,
  });
  const added = async (change: Partial<ActivityOrder> = {}): Promise<string> =>
    (await directory.create(caseload.world.coach, order(change))).id;

  it('shows what was written, the next three times and that it was looked at today', async () => {
    const { world } = caseload;
    const record = await directory.read(world.referrer, await added());
    expect(record).toMatchObject({
      ...{ name: 'Wandelen met Ans', organisation: 'Wandelclub', neighbourhood: 'Noord' },
      ...{ weekday: 2, startsAt: '10:00', dayPart: 'morning', alsoOn: ['fri_evening'] },
      ...{ capacity: 4, freeSeats: 4, contactPhone: '+31612345678', postcode: null },
      ...{ url: 'https://www.club.example', minimumAge: 55, maximumAge: 90, groupSize: 8 },
      ...{ languages: ['nl', 'tr'], welcome: 'host', arrangementLabel: 'Bewegen en sport' },
      ...{ assurance: 'fresh', assuredOn: '2026-11-20', assuredDaysAgo: 0, version: 1 },
      ...{ mayEdit: false, isActive: true, closesOn: null },
    });
    expect(record.next.map(({ date, opensAt }) => `${date} ${opensAt}`)).toEqual([
      ...['2026-11-20 19:00', '2026-11-24 10:00', '2026-11-27 19:00'],
    ]);
    expect(record.schedules.map(({ byday, exceptDates }) => [byday, exceptDates])).toEqual([
      ['TU', ['2026-12-01']],
      ['FR', ['2026-12-01']],
    ]);
  });

  it('is suggested as it was written', async () => {
    const { world, matching } = caseload;
    const id = await added({ name: 'Bewegen op maandag' });
    const page = await matching.listActivities(world.coach);
    expect(page.items.find((item) => item.id === id)).toMatchObject({
      ...{ weekday: 2, dayPart: 'morning', alsoOn: ['fri_evening'], freeSeats: 4 },
    });
  });

  it('is written by coaches, leads and administrators of the region and by nobody else', async () => {
    const { world } = caseload;
    for (const actor of [world.lead, world.otherCoach, administrator]) {
      expect(await refusalOf(directory.create(actor, order()))).toBe('done');
    }
    for (const actor of [world.referrer, world.councillor, world.operator]) {
      expect(await refusalOf(directory.create(actor, order()))).toBe('permission.refused');
    }
    const id = await added();
    expect(await refusalOf(directory.read(farCoach, id))).toBe('not_found');
    const edit = { seen: 1, edit: order() };
    expect(await refusalOf(directory.edit(farCoach, id, edit))).toBe('not_found');
    expect(await refusalOf(directory.assure(farCoach, id))).toBe('not_found');
    expect(await refusalOf(directory.close(farCoach, id, { seen: 1, on: null }))).toBe('not_found');
    expect(await refusalOf(directory.read(world.operator, id))).toBe('permission.refused');
    expect(await caseload.audited('activity.edit', id)).toEqual([8]);
  });

  it('takes a new provider along, and knows one that is there by its name', async () => {
    const { world, database } = caseload;
    const named = { organisationId: undefined, organisationName: '  Koor  De Merel ' };
    const [one, other] = [await added(named), await added({ organisationName: 'koor de merel' })];
    const first = await directory.read(world.coach, one);
    expect(first.organisation).toBe('Koor De Merel');
    expect((await directory.read(world.coach, other)).organisationId).toBe(first.organisationId);
    const rows = await database.sql(`SELECT kind FROM organisation WHERE name = 'Koor De Merel'`);
    expect(rows).toEqual([{ kind: 'provider' }]);
    for (const organisationId of [world.practice, world.otherPractice, newId(), undefined]) {
      const attempt = directory.create(world.coach, order({ organisationId }));
      expect(await refusalOf(attempt)).toBe('activity_provider.missing');
    }
  });

  it('refuses what cannot be, at its field, and writes nothing of it', async () => {
    const { world, database } = caseload;
    const fieldsOf = async (change: Partial<ActivityOrder>): Promise<unknown> => {
      try {
        return await directory.create(world.coach, order(change));
      } catch (error) {
        return (error as { details: { fields?: unknown } }).details.fields;
      }
    };
    const before = await database.sql(`SELECT id FROM activity`);
    const at = (field: string, code: string): object[] => [{ field, code }];
    expect(await fieldsOf({ name: ' ' })).toEqual(at('name', 'label.missing'));
    expect(await fieldsOf({ description: 'BSN 111222333' })).toEqual(at('description', 'text.bsn'));
    expect(await fieldsOf({ url: 'javascript:alert(1)' })).toEqual(at('url', 'activity.url'));
    expect(await fieldsOf({ minimumAge: 91 })).toEqual(at('maximumAge', 'activity.ages'));
    expect(await fieldsOf({ name: '', capacity: -1, organisationId: '' })).toEqual([
      { field: 'name', code: 'label.missing' },
      { field: 'organisationId', code: 'activity_provider.missing' },
      { field: 'capacity', code: 'activity.capacity' },
    ]);
    expect(await fieldsOf({ costCents: 1.5 })).toEqual(at('costCents', 'activity.cost'));
    expect(await fieldsOf({ capacity: -1 })).toEqual(at('capacity', 'activity.capacity'));
    expect(await fieldsOf({ arrangement: 'x' })).toEqual(at('arrangement', 'activity.arrangement'));
    expect(await fieldsOf({ languages: ['xx'] })).toEqual(at('languages', 'input.invalid'));
    expect(await fieldsOf({ neighbourhoodCode: 'WK1' })).toEqual(
      at('neighbourhoodCode', 'activity.neighbourhood'),
    );
    expect(await fieldsOf({ schedules: [] })).toEqual(at('schedules', 'schedule.missing'));
    const never = { ...tuesday, freq: 'MONTHLY', byday: '5TU', bymonthday: '1' };
    expect(await fieldsOf({ schedules: [tuesday, never] })).toEqual(
      at('schedules.1.dtstart', 'directory.never_occurs'),
    );
    const blank = { ...tuesday, byday: '', opensAt: '', closesAt: undefined };
    expect(await fieldsOf({ schedules: [blank, blank] })).toEqual(
      at('schedules.0.byday', 'schedule.days'),
    );
    expect(await fieldsOf({ schedules: [blank, { ...tuesday, byday: '' }] })).toEqual(
      at('schedules.1.byday', 'schedule.days'),
    );
    const late = { ...tuesday, closesAt: '09:00', dtstart: '2026-02-30' };
    expect(await fieldsOf({ schedules: [late] })).toEqual([
      { field: 'schedules.0.closesAt', code: 'schedule.time' },
      { field: 'schedules.0.dtstart', code: 'schedule.date' },
    ]);
    expect(await database.sql(`SELECT id FROM activity`)).toHaveLength(before.length);
  });

  it('warns of what may be there already, until somebody says that it is something else', async () => {
    const { world } = caseload;
    const id = await added({ name: 'Breien bij Riet', place: 'De Kade' });
    const again = { ...order({ name: 'breien bij riet', place: 'de kade' }), isSeparate: false };
    expect(await refusalOf(directory.create(world.lead, again))).toBe('activity.similar');
    const given = { name: 'Breien bij Riet', place: 'de kade', neighbourhoodCode: 'WK999902' };
    const [like] = await directory.similar(world.lead, given);
    expect(like).toMatchObject({ id, organisation: 'Wandelclub' });
    expect(await refusalOf(directory.create(world.lead, { ...again, isSeparate: true }))).toBe(
      'done',
    );
    expect(await directory.similar(farCoach, given)).toEqual([]);
  });

  it('is added once under one key', async () => {
    const { world } = caseload;
    const key = newId();
    const one = await directory.create(world.coach, order(), key);
    expect(await directory.create(world.coach, order(), key)).toEqual(one);
  });

  it('is changed under the version that was read, and keeps seats, trust and place', async () => {
    const { world, database } = caseload;
    const id = await added();
    await database.sql(
      `UPDATE activity SET taken = 3, lat = 52.5, lon = 5.2, assured_on = '2026-08-01' WHERE id = $1`,
      [id],
    );
    const edit = order({ name: 'Wandelen met Bea', capacity: 3, schedules: [tuesday] });
    expect(await directory.edit(world.otherCoach, id, { seen: 1, edit })).toEqual({
      id,
      version: 2,
    });
    const record = await directory.read(world.coach, id);
    expect(record).toMatchObject({
      ...{ name: 'Wandelen met Bea', freeSeats: 0, alsoOn: [], version: 2, assurance: 'stale' },
      ...{ assuredDaysAgo: 111, mayEdit: true },
    });
    expect(record.schedules).toHaveLength(1);
    const [point] = await database.sql(`SELECT lat, lon FROM activity WHERE id = $1`, [id]);
    expect(point).toEqual({ lat: 52.5, lon: 5.2 });
    const stale = directory.edit(world.coach, id, { seen: 1, edit });
    expect(await refusalOf(stale)).toBe('activity.changed');
    const below = directory.edit(world.coach, id, { seen: 2, edit: order({ capacity: 2 }) });
    expect(await refusalOf(below)).toBe('activity.capacity_below_taken');
  });

  it('never has fewer seats than are taken, whoever comes first', async () => {
    const { world, participations, database } = caseload;
    const id = await added({ capacity: 6 });
    const waiting: string[] = [];
    for (let client = 0; client < 8; client += 1) {
      const referral = await caseload.refer();
      waiting.push((await participations.propose(world.coach, referral, { activityId: id })).id);
    }
    const edits = [5, 4, 3].map((capacity) =>
      refusalOf(directory.edit(world.lead, id, { seen: 1, edit: order({ capacity }) })),
    );
    const seats = waiting.map((each) =>
      refusalOf(participations.act(world.coach, each, { action: 'start' })),
    );
    const codes = await Promise.all([...seats, ...edits]);
    const [row] = await database.sql<{ taken: number; capacity: number }>(
      `SELECT taken, capacity FROM activity WHERE id = $1`,
      [id],
    );
    expect(row?.taken).toBe(codes.slice(0, 8).filter((code) => code === 'done').length);
    expect(row?.taken).toBe(row?.capacity);
    const known = ['done', 'activity.full', 'activity.changed', 'activity.capacity_below_taken'];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('is right again with one click, which is in nobody`s way who edits', async () => {
    const { world, database } = caseload;
    const id = await added();
    await database.sql(`UPDATE activity SET assured_on = '2026-01-01' WHERE id = $1`, [id]);
    expect((await directory.read(world.coach, id)).assurance).toBe('hidden');
    expect(await directory.assure(world.coach, id)).toEqual({ id, version: 1 });
    expect(await directory.read(world.coach, id)).toMatchObject({
      ...{ assurance: 'fresh', assuredOn: '2026-11-20', version: 1 },
    });
    expect(await refusalOf(directory.assure(world.referrer, id))).toBe('permission.refused');
  });

  it('closes from a day on and opens again', async () => {
    const { world, participations } = caseload;
    const id = await added();
    const past = { seen: 1, on: civilDate('2026-11-19') };
    expect(await refusalOf(directory.close(world.lead, id, past))).toBe('activity.closes_on');
    await directory.close(world.lead, id, { seen: 1, on: civilDate('2026-11-24') });
    const record = await directory.read(world.coach, id);
    expect([record.closesOn, record.next.length]).toEqual(['2026-11-24', 1]);
    await directory.close(world.lead, id, { seen: 2, on: civilDate('2026-11-20') });
    const propose = async (): Promise<string> =>
      refusalOf(participations.propose(world.coach, await caseload.refer(), { activityId: id }));
    expect(await propose()).toBe('not_found');
    await directory.close(world.lead, id, { seen: 3, on: null });
    expect(await propose()).toBe('done');
  });

  it('hears from anybody what is wrong, until a lead ticks it off', async () => {
    const { world } = caseload;
    const id = await added();
    const { id: reportId } = await reports.report(world.referrer, id, ' De deur was dicht. ');
    const [seen] = (await directory.read(world.coach, id)).reports;
    expect(seen).toMatchObject({ id: reportId, words: 'De deur was dicht.' });
    expect(seen?.organisation).toBe('Praktijk De Brug');
    expect((await directory.read(world.referrer, id)).reports).toEqual([]);
    const page = await reports.list(world.otherCoach, { limit: 50 });
    expect(page.items.map((each) => each.id)).toContain(reportId);
    expect(await reports.report(world.referrer, id, 'De deur was dicht.')).toEqual({
      id: reportId,
    });
    await reports.report(world.otherCoach, id, 'De deur was dicht.');
    const twice = await reports.list(world.lead, { limit: 50 });
    expect(twice.items.filter(({ activityId }) => activityId === id)).toHaveLength(2);
    expect(await refusalOf(reports.handle(world.coach, reportId))).toBe('permission.refused');
    expect(await refusalOf(reports.handle(world.lead, reportId))).toBe('done');
    expect(await refusalOf(reports.handle(world.lead, reportId))).toBe('not_found');
    expect((await directory.read(world.coach, id)).reports).toHaveLength(1);
    expect(await refusalOf(reports.report(farCoach, id, 'Dicht'))).toBe('not_found');
    expect(await refusalOf(reports.report(world.coach, id, ' '))).toBe('activity_report.missing');
    expect(await refusalOf(reports.report(world.coach, id, '111222333'))).toBe('text.bsn');
  });
});
