import { AppointmentService, CalendarService, ClientPageService } from '@wor/services';
import { refusalOf } from '../../support/caseload.js';
import { PostOffice } from '../post/office.js';

const codes = ['booked', 'moved', 'cancelled', 'coming'].map(
  (what) => `appointment-${what}-to-client`,
);

let office: PostOffice;
let appointments: AppointmentService;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow(...codes);
  appointments = new AppointmentService(office.caseload.home);
});
beforeEach(async () => {
  office.caseload.clock.set('2026-11-20T09:00:00.000Z');
  await office.caseload.database.sql(`DELETE FROM outbox`);
  await office.caseload.database.sql(
    `UPDATE appointment SET status = 'cancelled' WHERE status = 'booked'`,
  );
});
afterAll(() => office.close());

let count = 0;

async function refer(client: object = {}) {
  count += 1;
  const phone = `+3161235${String(1000 + count)}`;
  const id = await office.caseload.refer('matching', { client: { phone, ...client } });
  await office.caseload.database.sql(`DELETE FROM outbox`);
  return { id, phone };
}

const at14 = { day: '2026-12-08', time: '14:00', kind: 'office', place: 'De Linde' };

const book = (referralId: string, change: object = {}) => {
  const order = { ...at14, ...change };
  return appointments.book(office.caseload.world.coach, { referralId, order });
};

const step = (id: string, action: 'move' | 'cancel', change: object = {}) => {
  const order = { ...at14, ...change };
  return appointments.act(office.caseload.world.coach, id, { action, order });
};

const smsTo = (to: string) => office.sms().filter((sms) => sms.to === to);
const textsTo = (to: string) =>
  smsTo(to)
    .map(({ text }) => text.replace(/ https:\S+$/, ''))
    .sort();
const tokenOf = (text = ''): string => /\/b\/([\w-]{22})$/.exec(text)?.[1] ?? '';
const messagesOf = (id: string) =>
  office.caseload.column<string>(
    `SELECT code || ' ' || status FROM client_message WHERE referral_id = $1 ORDER BY planned_at, code`,
    [id],
  );

const booked = 'U heeft een afspraak met ons. Bekijk wanneer.';
const moved = 'Uw afspraak is veranderd. Bekijk wanneer die nu is.';
const off = 'Uw afspraak gaat niet door. Lees hier meer.';
const coming = 'Denkt u aan uw afspraak? Bekijk wanneer.';

describe('a client with an appointment', () => {
  it('hears of it, of its move and of its end, and is told the rest behind the link', async () => {
    const { id: referral, phone } = await refer();
    const { id } = await book(referral);
    await office.work();
    expect(textsTo(phone)).toEqual([booked]);
    const token = tokenOf(smsTo(phone)[0]?.text);
    const pages = new ClientPageService(office.caseload.home);
    const page = await pages.look(token);
    expect(page.lines).toEqual([
      ...['U heeft een afspraak met ons.', 'Wanneer: dinsdag 8 december 2026, 14:00 uur.'],
      ...['Waar: De Linde', 'Met: Fatma Yilmaz.', 'Kunt u niet? Bel ons dan.'],
    ]);
    expect(page.hasCalendar).toBe(true);
    await step(id, 'move', { day: '2026-12-09', time: '9:30' });
    await office.work();
    await step(id, 'cancel');
    await office.work();
    expect(textsTo(phone)).toEqual([booked, off, moved].sort());
    expect((await pages.look(token)).lines).toContain(
      'De afspraak van woensdag 9 december 2026, 09:30 uur gaat niet door.',
    );
  });

  it('gets one file for their calendar, that each later one takes the place of', async () => {
    const { id: referral, phone } = await refer();
    const { id } = await book(referral);
    await office.work();
    const token = tokenOf(smsTo(phone)[0]?.text);
    const calendars = new CalendarService(office.caseload.home);
    const read = async () => {
      const file = await calendars.ofClient(token);
      return ['METHOD', 'UID', 'SEQUENCE', 'DTSTART'].map(
        (name) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(file)?.[1],
      );
    };
    const uid = `${id}@127.0.0.1`;
    expect(await read()).toEqual(['PUBLISH', uid, '0', '20261208T130000Z']);
    await step(id, 'move', { time: '15:00' });
    expect(await read()).toEqual(['PUBLISH', uid, '1', '20261208T140000Z']);
    await step(id, 'cancel');
    expect(await read()).toEqual(['CANCEL', uid, '2', '20261208T140000Z']);
    const file = await calendars.ofClient(token);
    expect(file).not.toMatch(/Linde|Fatma|Proef|WR-|welzijn noord/i);
    expect(await office.caseload.audited('client_page.calendar', referral)).toEqual([0, 0, 0, 0]);
    expect(await refusalOf(calendars.ofClient('A'.repeat(22)))).toBe('link.ended');
  });

  it('is reminded once on the day before, of the time it is by then', async () => {
    const { id: referral, phone } = await refer();
    const { id } = await book(referral);
    await office.work();
    await step(id, 'move', { day: '2026-12-15' });
    office.caseload.clock.set('2026-12-07T10:00:00.000Z');
    await office.work();
    expect(textsTo(phone)).not.toContain(coming);
    office.caseload.clock.set('2026-12-14T08:00:00.000Z');
    await office.work();
    await office.work();
    expect(textsTo(phone).filter((text) => text === coming)).toHaveLength(1);
  });

  it('is not reminded of what is off, or over by the time the message could leave', async () => {
    const [one, other] = [await refer(), await refer()];
    const { id } = await book(one.id);
    await book(other.id, { time: '16:00' });
    await office.work();
    await step(id, 'cancel');
    office.caseload.clock.set('2026-12-08T16:30:00.000Z');
    await office.work();
    expect(textsTo(one.phone)).not.toContain(coming);
    expect(textsTo(other.phone)).toEqual([booked]);
  });

  it('hears nothing at night, and in the morning only what is still so', async () => {
    const { id: referral, phone } = await refer();
    office.caseload.clock.set('2026-11-20T21:00:00.000Z');
    const { id } = await book(referral);
    await office.work();
    await step(id, 'move', { time: '15:00' });
    await office.work();
    expect(textsTo(phone)).toEqual([]);
    expect(await messagesOf(referral)).toEqual([
      ...['appointment-booked-to-client dropped', 'appointment-moved-to-client planned'],
    ]);
    office.caseload.clock.set('2026-11-21T08:00:00.000Z');
    await office.work();
    expect(textsTo(phone)).toEqual([moved]);
  });

  it('who wants no messages gets none; the team hears that somebody has to call', async () => {
    const { id: referral, phone } = await refer({ noMessagesBy: ['sms', 'mail', 'letter'] });
    await book(referral);
    await office.work();
    office.caseload.clock.set('2026-12-07T10:00:00.000Z');
    await office.work();
    expect(textsTo(phone)).toEqual([]);
    const kinds = await office.caseload.column<string>(
      `SELECT kind FROM inbound_item WHERE referral_id = $1`,
      [referral],
    );
    expect(kinds).toEqual(['unreachable']);
  });

  it('who is written to on paper gets a letter that is right, and no reminder by post', async () => {
    const { id: referral } = await refer({ phone: '0201234567', noMessagesBy: ['sms', 'mail'] });
    const { id } = await book(referral);
    await office.work();
    expect(await messagesOf(referral)).toEqual(['appointment-booked-to-client planned']);
    await step(id, 'cancel');
    await office.work();
    office.caseload.clock.set('2026-12-07T10:00:00.000Z');
    await office.work();
    expect(await messagesOf(referral)).toEqual([
      ...['appointment-booked-to-client dropped', 'appointment-cancelled-to-client planned'],
    ]);
  });

  it('who withdrew hears nothing more of it', async () => {
    const { id: referral, phone } = await refer();
    await book(referral);
    const { referrer } = office.caseload.world;
    await office.caseload.act(referral, 'withdraw', { reason: 'other' }, referrer);
    office.caseload.clock.set('2026-12-07T10:00:00.000Z');
    await office.work();
    expect(textsTo(phone)).toEqual([]);
  });

  it('hears that it is off when the referral is closed before it', async () => {
    const { id: referral, phone } = await refer();
    await book(referral);
    await office.work();
    const input = { reason: 'other', letter: 'Zij stopt ermee.' };
    await office.caseload.act(referral, 'drop_out', input);
    await office.work();
    expect(textsTo(phone)).toEqual([booked, off].sort());
  });

  it('also when another organisation takes over', async () => {
    const { world } = office.caseload;
    const { id: referral, phone } = await refer();
    await book(referral);
    await office.work();
    const input = { teamId: world.east, freshConsent: true, note: 'Is verhuisd.' };
    await office.caseload.act(referral, 'transfer', input, world.lead);
    await office.work();
    expect(textsTo(phone)).toEqual([booked, off].sort());
  });
});
