import { engineOf } from '@wor/domain';
import { planMorning } from '@wor/services';
import { PostOffice } from './office.js';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
});
beforeEach(async () => {
  await office.caseload.database.sql(`DELETE FROM outbox`);
});
afterAll(() => office.close());

const plan = (at: string): Promise<void> => {
  const { database, world, clock } = office.caseload;
  clock.set(at);
  return database.worker.transaction(engineOf(world.welfare, world.region), (tx) =>
    planMorning(tx, clock.now()),
  );
};

const mornings = (): Promise<{ at: Date; day: string }[]> =>
  office.caseload.database.sql(
    `SELECT run_at AS at, reference->>'day' AS day FROM outbox WHERE kind = 'day.begin' ORDER BY run_at`,
  );

const mailsTo = () => office.mailTo(`${office.caseload.world.coach.accountId}@test.example`);

describe('the mail with which a coach begins the day', () => {
  it.each([
    ['the same morning', '2026-11-20T05:00:00.000Z', '2026-11-20T06:30:00.000Z'],
    ['the next one after half past seven', '2026-11-19T06:30:00.000Z', '2026-11-20T06:30:00.000Z'],
    ['Monday after Friday', '2026-11-20T12:00:00.000Z', '2026-11-23T06:30:00.000Z'],
    ['the working day after a holiday', '2026-12-24T12:00:00.000Z', '2026-12-28T06:30:00.000Z'],
    ['half past seven of summer time', '2027-03-26T12:00:00.000Z', '2027-03-30T05:30:00.000Z'],
    ['half past seven of winter time', '2026-10-23T12:00:00.000Z', '2026-10-26T06:30:00.000Z'],
  ])('is planned once, for %s', async (_title, now, at) => {
    await plan(now);
    await plan(now);
    expect((await mornings()).map((row) => row.at.toISOString())).toEqual([at]);
  });

  it('holds figures only, comes once to each coach with work, and not at all without', async () => {
    const { caseload } = office;
    await plan('2026-11-19T12:00:00.000Z');
    caseload.clock.set('2026-11-20T06:30:00.000Z');
    await office.work();
    expect(mailsTo()).toEqual([]);
    await caseload.database.sql(`DELETE FROM outbox`);
    await caseload.refer('accepted');
    await caseload.refer('sent');
    await caseload.database.sql(`DELETE FROM outbox`);
    await plan('2026-11-22T12:00:00.000Z');
    caseload.clock.set('2026-11-23T06:30:00.000Z');
    await office.work();
    await office.work();
    const [mail, ...others] = mailsTo();
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/Nieuw: 1/);
    expect(mail?.text).not.toMatch(/Proef|Noord|WR-/);
  });

  it('says how much post waits for the teams of the coach, and for no other', async () => {
    const { caseload } = office;
    await office.allow('call-coming-to-client');
    caseload.clock.set('2026-11-30T09:00:00.000Z');
    const ids = [
      await caseload.refer('sent', { client: { phone: '0201234567', email: '' } }),
      await caseload.refer('sent', {
        client: { phone: '0201234567', email: '', postcode: '', houseNumber: '' },
      }),
    ];
    caseload.clock.pass(11);
    await office.work();
    await office.allow();
    await plan('2026-11-30T12:00:00.000Z');
    caseload.clock.set('2026-12-01T06:30:00.000Z');
    await office.work();
    const last = () => mailsTo().findLast(({ text }) => text.includes('Uw overzicht'))?.text;
    expect(last()).toMatch(/Binnengekomen post: 1\r?\n/);
    expect(last()).toMatch(/Brieven om te versturen: 1\r?\n/);
    await caseload.database.sql(`UPDATE referral SET team_id = $2 WHERE id = ANY ($1)`, [
      ...[ids, caseload.world.south],
    ]);
    await plan('2026-12-01T12:00:00.000Z');
    caseload.clock.set('2026-12-02T06:30:00.000Z');
    await office.work();
    expect(last()).not.toMatch(/Binnengekomen|Brieven/);
    await caseload.database.sql(`DELETE FROM inbound_item`);
    await caseload.database.sql(`DELETE FROM client_message`);
  });

  it('that could not leave all day is not sent on the next one', async () => {
    const { caseload } = office;
    const before = mailsTo().length;
    await plan('2026-11-23T12:00:00.000Z');
    caseload.clock.set('2026-11-25T09:00:00.000Z');
    await office.work();
    expect(mailsTo()).toHaveLength(before);
  });
});
