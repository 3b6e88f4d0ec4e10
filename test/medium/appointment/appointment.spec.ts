import { engineOf, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { AgendaService, AppointmentService, DeathService, WorkService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let appointments: AppointmentService;
let agendas: AgendaService;

beforeAll(async () => {
  caseload = await Caseload.create();
  appointments = new AppointmentService(caseload.home);
  agendas = new AgendaService(caseload.home);
  const hours = { tuesday: '9-12, 13-15', slotMinutes: 60 };
  await agendas.setHours(caseload.world.coach, hours, 0);
});
beforeEach(async () => {
  caseload.clock.set('2026-11-20T09:00:00.000Z');
  await caseload.database.sql(
    `UPDATE appointment SET status = 'cancelled' WHERE status = 'booked'`,
  );
  await caseload.database.sql(
    `UPDATE referral SET next_action = 'call' WHERE next_action = 'appointment'`,
  );
});
afterAll(() => caseload.close());

const at14 = { day: '2026-12-08', time: '14:00', kind: 'office', place: 'De Linde' };

const book = (referralId: string, change: object = {}, actor: Actor = caseload.world.coach) =>
  appointments.book(actor, { referralId, order: { ...at14, ...change } });

const step = (id: string, action: 'move' | 'cancel' | 'keep' | 'miss', order: object = {}) =>
  appointments.act(caseload.world.coach, id, { action, order: { ...at14, ...order } });

const statusOf = (id: string) =>
  caseload.column<string>(`SELECT status FROM appointment WHERE id = $1`, [id]);

const reminders = (referralId: string) =>
  caseload.column<string>(
    `SELECT f.due_on::text || ' ' || f.status FROM follow_up f
     WHERE f.referral_id = $1 AND f.kind = 'appointment_reminder' ORDER BY f.created_at, f.due_on`,
    [referralId],
  );

const liveReminders = async (referralId: string) =>
  (await reminders(referralId)).filter((text) => text.endsWith('planned'));

const nextOf = async (id: string) => {
  const [row] = await caseload.database.sql(
    `SELECT next_action AS action, next_action_on::text AS "on" FROM referral WHERE id = $1`,
    [id],
  );
  return row;
};

describe('an appointment', () => {
  it('is booked with the coach of the client, its place sealed, and is what is next', async () => {
    const id = await caseload.refer('matching');
    const { lead, coach } = caseload.world;
    const booked = await book(id, {}, lead);
    expect(booked).toMatchObject({
      ...{ coachId: coach.accountId, coachName: 'Fatma Yilmaz', place: 'De Linde' },
      ...{ startsAt: new Date('2026-12-08T13:00:00Z'), endsAt: new Date('2026-12-08T14:00:00Z') },
      ...{ status: 'booked', sequence: 0, version: 1, actions: ['move', 'cancel'] },
    });
    const [place] = await caseload.column<Buffer>(`SELECT place FROM appointment WHERE id = $1`, [
      booked.id,
    ]);
    expect(place?.toString('latin1')).not.toContain('Linde');
    expect(await nextOf(id)).toEqual({ action: 'appointment', on: '2026-12-08' });
    expect(await liveReminders(id)).toEqual(['2026-12-07 planned']);
    expect(await caseload.audited('appointment.book', id)).toEqual([0]);
    expect(await caseload.events(id)).toContain('appointment.booked');
  });

  it('under one key is booked once, however often it is sent', async () => {
    const id = await caseload.refer('matching');
    const request = { referralId: id, order: at14, key: newId() };
    const { coach } = caseload.world;
    const one = await appointments.book(coach, request);
    const other = await appointments.book(coach, request);
    expect(other.id).toBe(one.id);
  });

  it('at a time that two choose at one moment goes to one of them', async () => {
    const ids = [await caseload.refer('matching'), await caseload.refer('matching')];
    const outcomes = await Promise.all(ids.map((id) => refusalOf(book(id))));
    expect(outcomes.sort()).toEqual(['appointment.taken', 'done']);
  });

  it('over another is refused, also when it is moved there; right after it is not', async () => {
    const [first, second] = [await caseload.refer('matching'), await caseload.refer('matching')];
    await book(first);
    expect(await refusalOf(book(second, { time: '14:30' }))).toBe('appointment.taken');
    const { id } = await book(second, { time: '15:00' });
    expect(await refusalOf(step(id, 'move', { time: '14:30' }))).toBe('appointment.taken');
    expect(await caseload.audited('appointment.move', second)).toEqual([4]);
    expect(await statusOf(id)).toEqual(['booked']);
  });

  it('that is off leaves its time to others', async () => {
    const [first, second] = [await caseload.refer('matching'), await caseload.refer('matching')];
    const { id } = await book(first);
    await step(id, 'cancel');
    expect(await refusalOf(book(second))).toBe('done');
    expect(await liveReminders(first)).toEqual([]);
    expect((await nextOf(first))?.['action']).not.toBe('appointment');
  });

  it('that is moved has one reminder, for the day before the new one', async () => {
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    for (const day of ['2026-12-15', '2026-12-10', '2026-12-22']) await step(id, 'move', { day });
    expect(await liveReminders(referral)).toEqual(['2026-12-21 planned']);
    const [wakeUps] = await caseload.column<number>(
      `SELECT count(*)::integer FROM outbox o JOIN follow_up f ON o.id = f.id
       WHERE f.referral_id = $1 AND f.kind = 'appointment_reminder' AND o.state = 'pending'`,
      [referral],
    );
    expect(wakeUps).toBe(1);
    const [row] = await caseload.database.sql(
      `SELECT sequence, version FROM appointment WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ sequence: 3, version: 4 });
  });

  it('for today or tomorrow has no reminder', async () => {
    const id = await caseload.refer('matching');
    await book(id, { day: '2026-11-21' });
    expect(await reminders(id)).toEqual([]);
  });

  it('that somebody else changed meanwhile is not changed', async () => {
    const { id, version } = await book(await caseload.refer('matching'));
    await step(id, 'move', { day: '2026-12-15' });
    const late = appointments.act(caseload.world.lead, id, {
      action: 'cancel',
      order: {},
      version,
    });
    expect(await refusalOf(late)).toBe('referral.changed');
    expect(await statusOf(id)).toEqual(['booked']);
  });

  it('was kept only once it has begun; then it is nobody’s next any more', async () => {
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    expect(await refusalOf(step(id, 'keep'))).toBe('appointment.not_yet');
    caseload.clock.set('2026-12-08T13:00:00.000Z');
    expect(await step(id, 'keep')).toMatchObject({ status: 'kept', actions: [] });
    expect((await nextOf(referral))?.['action']).toBe('match');
  });

  it('is nobody else’s to see or change', async () => {
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    const { otherCoach, southCoach, referrer } = caseload.world;
    for (const stranger of [otherCoach, southCoach, referrer]) {
      const change = appointments.act(stranger, id, { action: 'cancel', order: {} });
      expect(await refusalOf(change)).toBe('not_found');
      expect(await refusalOf(book(referral, { time: '9:00' }, stranger))).toBe('not_found');
      expect(await refusalOf(appointments.slots(stranger, referral))).toBe('not_found');
    }
  });

  it('holds no BSN, and is refused with every problem at once', async () => {
    const id = await caseload.refer('matching');
    expect(await refusalOf(book(id, { place: 'BSN 111222333' }))).toBe('text.bsn');
    expect(await refusalOf(book(id, { kind: '', time: '' }))).toBe('input.invalid');
    expect(await refusalOf(book(await caseload.refer('sent')))).toBe(
      'appointment.action_not_possible',
    );
  });

  it('stands with its time among those of the day, and in the list of all', async () => {
    const { coach } = caseload.world;
    const work = new WorkService(caseload.home);
    const [today, later] = [await caseload.refer('matching'), await caseload.refer('matching')];
    await book(today);
    await book(later, { day: '2026-12-09' });
    caseload.clock.set('2026-12-08T08:00:00.000Z');
    const { groups } = await work.day(coach);
    const of = (code: string) => groups.find((group) => group.code === code)?.items ?? [];
    expect(of('appointments').map(({ id }) => id)).toEqual([today]);
    expect(of('appointments')[0]?.appointmentAt).toEqual(new Date('2026-12-08T13:00:00Z'));
    expect(of('today').map(({ id }) => id)).not.toContain(today);
    const { items } = await work.list(coach, { view: 'appointments', limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([today, later]);
  });
});

describe('what lies ahead ends', () => {
  const wakeUps = (referralId: string) =>
    caseload.column<string>(
      `SELECT kind FROM outbox WHERE referral_id = $1 AND state IN ('pending', 'leased')
         AND (kind = 'follow_up.due' OR kind LIKE 'appointment.%')`,
      [referralId],
    );

  it('when the referrer withdraws, who sees nothing of it; nothing is said any more', async () => {
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    await caseload.act(referral, 'withdraw', { reason: 'other' }, caseload.world.referrer);
    expect(await statusOf(id)).toEqual(['cancelled']);
    expect(await liveReminders(referral)).toEqual([]);
    expect(await wakeUps(referral)).toEqual([]);
  });

  it('at a death', async () => {
    const { world, home } = caseload;
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    const order = { isSure: true, isReferrerTold: true };
    await new DeathService(home).record(world.coach, { referralId: referral, order });
    expect(await statusOf(id)).toEqual(['cancelled']);
    expect(await wakeUps(referral)).toEqual([]);
  });

  it('at the close, in the same transaction, and not what has been', async () => {
    const referral = await caseload.refer('in_contact');
    const past = await book(referral, { day: '2026-11-20', time: '11:00' });
    const { id } = await book(referral);
    caseload.clock.set('2026-11-20T11:00:00.000Z');
    await caseload.act(referral, 'drop_out', { reason: 'other', letter: 'Zij stopt ermee.' });
    expect([await statusOf(id), await statusOf(past.id)]).toEqual([['cancelled'], ['booked']]);
    expect(await liveReminders(referral)).toEqual([]);
  });

  it('at a transfer; the receiver reads what was, also where', async () => {
    const { world, referrals } = caseload;
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    const input = { teamId: world.east, freshConsent: true, note: 'Is verhuisd.' };
    await caseload.act(referral, 'transfer', input, world.lead);
    const read = await referrals.read(world.otherCoach, referral);
    if (read.view !== 'welfare') throw new Error('The other side was read');
    expect(read.side.appointments).toMatchObject([
      { id, status: 'cancelled', place: 'De Linde', coachName: null },
    ]);
    expect(await refusalOf(referrals.read(world.coach, referral))).toBe('not_found');
    const gone = engineOf(world.welfare, world.region);
    const rows = await caseload.database.app.transaction(gone, (tx) =>
      tx.query<{ id: string }>(
        { name: 'see-appointment', text: 'SELECT id FROM appointment WHERE id = $1' },
        [id],
      ),
    );
    expect(rows).toEqual([]);
  });

  it('not on hold: the appointment may be what somebody waits for', async () => {
    const referral = await caseload.refer('matching');
    const { id } = await book(referral);
    await caseload.act(referral, 'hold', { wakeOn: '2026-12-14' });
    expect(await statusOf(id)).toEqual(['booked']);
    expect(await nextOf(referral)).toEqual({ action: 'appointment', on: '2026-12-08' });
  });
});
