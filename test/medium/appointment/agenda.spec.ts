import { AgendaService, AppointmentService, CalendarService } from '@wor/services';
import type { Actor } from '@wor/domain';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let appointments: AppointmentService;
let agendas: AgendaService;
let calendars: CalendarService;

beforeAll(async () => {
  caseload = await Caseload.create();
  appointments = new AppointmentService(caseload.home);
  agendas = new AgendaService(caseload.home);
  calendars = new CalendarService(caseload.home);
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const hours = { tuesday: '9-12, 13-15', slotMinutes: 60 };

async function colleague(): Promise<Actor> {
  const { world } = caseload;
  const own = { organisationId: world.welfare, teamIds: [world.north] };
  return world.person({ ...own, role: 'coach', name: 'Sara' });
}

const book = (referralId: string, time: string, actor: Actor = caseload.world.coach) => {
  const order = { day: '2026-12-08', time, kind: 'home', place: 'Dorpsstraat 1' };
  return appointments.book(actor, { referralId, order });
};

describe('an agenda', () => {
  it('is empty at first, and shows a week with what is free and what is booked', async () => {
    const { coach } = caseload.world;
    const empty = await agendas.week(coach);
    expect(empty).toMatchObject({ today: '2026-11-20', version: 0, feedSince: null });
    expect(empty.days.flatMap(({ free }) => free)).toEqual([]);
    await agendas.setHours(coach, hours, 0);
    const referral = await caseload.refer('matching', { client: { name: 'Mevrouw Agenda' } });
    await book(referral, '10:00');
    const week = await agendas.week(coach, '2026-12-10');
    expect(week.days.map(({ date }) => date)[0]).toBe('2026-12-07');
    expect(week.days.flatMap(({ free }) => free.map((at) => at.toISOString()))).toEqual([
      ...['2026-12-08T08:00:00.000Z', '2026-12-08T10:00:00.000Z'],
      ...['2026-12-08T12:00:00.000Z', '2026-12-08T13:00:00.000Z'],
    ]);
    expect(week.appointments).toMatchObject([
      { referralId: referral, clientName: 'Mevrouw Agenda', actions: ['move', 'cancel'] },
    ]);
    expect((await caseload.audited('agenda.read', 'agenda')).length).toBeGreaterThan(1);
  });

  it('offers the hours of the client’s coach to whoever of the team books', async () => {
    const referral = await caseload.refer('matching');
    const sara = await colleague();
    const slots = await appointments.slots(sara, referral, '2026-12-15');
    expect(slots).toMatchObject({ coachName: 'Fatma Yilmaz', hours: { slotMinutes: 60 } });
    expect(slots.days.flatMap(({ free }) => free)).toHaveLength(5);
  });

  it('is changed by oneself alone, and not over a change that one did not see', async () => {
    const sara = await colleague();
    const { version } = await agendas.setHours(sara, hours, 0);
    expect(await refusalOf(agendas.setHours(sara, hours, 0))).toBe('open_hours.changed');
    await agendas.setHours(sara, { slotMinutes: 30 }, version);
    expect((await agendas.week(sara)).hours).toMatchObject({ periods: [], slotMinutes: 30 });
    const bad = agendas.setHours(sara, { monday: 'x', slotMinutes: 30 }, version + 1);
    expect(await refusalOf(bad)).toBe('open_hours.times');
    const { referrer } = caseload.world;
    expect(await refusalOf(agendas.week(referrer))).toBe('permission.refused');
    expect(await refusalOf(agendas.setHours(referrer, hours, 0))).toBe('permission.refused');
  });
});

describe('the private address of an agenda', () => {
  it('opens times and numbers, without a name or a place, and every read is kept', async () => {
    const { coach } = caseload.world;
    const referral = await caseload.refer('matching', { client: { name: 'Mevrouw Geheim' } });
    const { id } = await book(referral, '15:00');
    const off = await book(referral, '17:00');
    await appointments.act(coach, off.id, { action: 'cancel', order: {} });
    const { token } = await agendas.renewFeed(coach);
    const file = await calendars.ofCoach(token);
    expect(file).toMatch(/SUMMARY:Afspraak WR-[A-Z0-9]+\r/);
    expect(file).toContain(`UID:${id}@`);
    expect(file).not.toContain(off.id);
    expect(file).not.toMatch(/Geheim|Dorpsstraat|Fatma|LOCATION/);
    const [row] = await caseload.database.sql(
      `SELECT user_id, obj_detail FROM audit_event WHERE event_id = 'agenda.feed' ORDER BY at DESC LIMIT 1`,
    );
    expect(row).toMatchObject({ user_id: coach.accountId });
    expect(JSON.stringify(row)).toContain(referral);
    const [stored] = await caseload.column<string>(`SELECT t::text FROM calendar_feed t`);
    expect(stored).not.toContain(token);
  });

  it('ends with a new one, at one’s wish, and answers like one that never was', async () => {
    const sara = await colleague();
    const first = await agendas.renewFeed(sara);
    const second = await agendas.renewFeed(sara);
    expect(await refusalOf(calendars.ofCoach(first.token))).toBe('not_found');
    expect(await refusalOf(calendars.ofCoach(second.token))).toBe('done');
    expect((await agendas.week(sara)).feedSince).toEqual(caseload.clock.now());
    await agendas.endFeed(sara);
    await agendas.endFeed(sara);
    expect(await refusalOf(calendars.ofCoach(second.token))).toBe('not_found');
    expect(await refusalOf(calendars.ofCoach('nobody-ever-had-this-one'))).toBe('not_found');
  });

  it.each([
    ['the role', `UPDATE membership SET ended_at = now() WHERE account_id = $1`],
    ['the account', `UPDATE account SET is_disabled = true WHERE id = $1`],
  ])('ends with %s', async (_what, text) => {
    const sara = await colleague();
    const { token } = await agendas.renewFeed(sara);
    await caseload.database.sql(text, [sara.accountId]);
    expect(await refusalOf(calendars.ofCoach(token))).toBe('not_found');
  });
});
