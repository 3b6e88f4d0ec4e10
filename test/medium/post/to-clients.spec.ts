import { listEvents } from '@wor/database';
import { ClientPageService, ClientService, ReachService } from '@wor/services';
import { refusalOf } from '../../support/caseload.js';
import { PostOffice, type Due } from './office.js';

const coming = 'call-coming-to-client';
const called = 'called-to-client';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow(coming, called);
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

let count = 0;

/** A referral of somebody with a number and an address of their own. */
async function refer(client: object = {}) {
  count += 1;
  const phone = `+3161234${String(1000 + count)}`;
  const email = `inwoner${count}@voorbeeld.example`;
  const id = await office.caseload.refer('sent', { client: { phone, email, ...client } });
  return { id, phone, email };
}

const messagesOf = (id: string) =>
  office.caseload.database.sql(
    `SELECT code, channel, why, status FROM client_message WHERE referral_id = $1 ORDER BY planned_at, channel`,
    [id],
  );

const inboundOf = (id: string) =>
  office.caseload.database.sql(`SELECT kind FROM inbound_item WHERE referral_id = $1`, [id]);

const smsTo = (phone: string) => office.sms().filter(({ to }) => to === phone);

async function edit(id: string, changes: object): Promise<void> {
  const { caseload } = office;
  const [row] = await caseload.database.sql<{ id: string; version: number }>(
    `SELECT c.id, c.version FROM client c JOIN referral r ON r.client_id = c.id WHERE r.id = $1`,
    [id],
  );
  const { id: clientId = '', version = 0 } = row ?? {};
  const service = new ClientService(caseload.home);
  await service.edit(caseload.world.coach, { id: clientId, changes, version });
}

/** Past the ten minutes in which a referral can be recalled. */
async function later(): Promise<void> {
  office.caseload.clock.pass(11);
  await office.work();
}

describe('a message to a client', () => {
  it('leaves once, after the recall window, by SMS, and tells the coach which way and why', async () => {
    const { id, phone } = await refer();
    await office.work();
    expect(smsTo(phone)).toEqual([]);
    await later();
    await office.work();
    const [sms, ...others] = smsTo(phone);
    expect(others).toEqual([]);
    expect(sms?.text).toMatch(
      /^Wij bellen u binnenkort\. Meer weten of stoppen\? Kijk hier\. https:\/\/wor\.example\/b\/[\w-]{22}$/,
    );
    const reach = new ReachService(office.caseload.home);
    expect(await reach.read(office.caseload.world.coach, id)).toMatchObject({
      channel: 'sms',
      why: 'usual',
      messages: [{ code: coming, channel: 'sms', status: 'sent' }],
    });
  });

  it('goes by mail to whoever likes that best, under one Message-ID however often it is sent', async () => {
    const { id, email } = await refer({ contactPreference: 'mail' });
    await later();
    const mails = office.mailTo(email);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.text).toMatch(/^Reply-To: antwoord\+[0-9a-f]{32}@wor\.example\r?$/m);
    await office.caseload.database.sql(
      `UPDATE outbox SET state = 'pending', attempts = 0 WHERE queue = 'mail' AND referral_id = $1`,
      [id],
    );
    await office.caseload.database.sql(
      `UPDATE client_message SET status = 'planned', settled_at = NULL WHERE referral_id = $1`,
      [id],
    );
    await office.work();
    const again = office.mailTo(email);
    expect(again).toHaveLength(2);
    expect(new Set(again.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('waits for the morning when it is decided at night (DST-safe local time)', async () => {
    office.caseload.clock.set('2026-11-20T21:00:00.000Z');
    const { phone } = await refer();
    await later();
    expect(smsTo(phone)).toEqual([]);
    office.caseload.clock.set('2026-11-21T07:29:00.000Z');
    await office.work();
    expect(smsTo(phone)).toEqual([]);
    office.caseload.clock.set('2026-11-21T07:30:00.000Z');
    await office.work();
    expect(smsTo(phone)).toHaveLength(1);
  });

  it('that an outage holds up until the evening waits for the morning, and no failure counts', async () => {
    const { id, phone } = await refer();
    office.caseload.clock.pass(11);
    for (const kind of ['referral.sent', 'client.message']) {
      const [row] = await office.caseload.database.sql<Due>(
        `SELECT id, queue, attempts FROM outbox WHERE referral_id = $1 AND kind = $2`,
        [id, kind],
      );
      if (row !== undefined) await office.run(row);
    }
    office.caseload.clock.set('2026-11-20T22:00:00.000Z');
    await office.work();
    expect(smsTo(phone)).toEqual([]);
    const waiting = await office.caseload.database.sql(
      `SELECT state, run_at AS "runAt", failures FROM outbox WHERE referral_id = $1 AND queue = 'sms'`,
      [id],
    );
    const runAt = new Date('2026-11-21T07:30:00.000Z');
    expect(waiting).toEqual([{ state: 'pending', runAt, failures: 0 }]);
    office.caseload.clock.set(runAt);
    await office.work();
    expect(smsTo(phone)).toHaveLength(1);
  });

  it('R-12: is sent once when a mail server comes back after a day, under the same Message-ID', async () => {
    const { id, email } = await refer({ contactPreference: 'mail' });
    office.catcher.setFault({ kind: 'reject', code: 421, at: 'recipient' });
    await later();
    const row = () =>
      office.caseload.database.sql<{ state: string; failures: number; messageId: string }>(
        `SELECT state, failures, message_id AS "messageId" FROM outbox WHERE referral_id = $1 AND kind = '${coming}'`,
        [id],
      );
    const [before] = await row();
    expect(before).toMatchObject({ state: 'pending', failures: 0 });
    office.catcher.setFault(undefined);
    office.caseload.clock.set('2026-11-21T10:00:00.000Z');
    await office.work();
    await office.work();
    expect(office.mailTo(email).map(({ messageId }) => messageId)).toEqual([before?.messageId]);
    expect(await row()).toMatchObject([{ state: 'done', messageId: before?.messageId }]);
  });

  it('R-23: that cannot be made dies alone, and the others leave', async () => {
    const [bad, good] = [await refer(), await refer({ phone: '+31612000099' })];
    office.caseload.clock.pass(11);
    await office.work();
    const [row] = await office.caseload.database.sql<Due>(
      `UPDATE outbox SET state = 'pending', reference = '{}', failures = 7 WHERE referral_id = $1 AND queue = 'sms'
       RETURNING id, queue, attempts`,
      [bad.id],
    );
    if (row !== undefined) await office.run(row);
    const dead = await office.caseload.database.sql(
      `SELECT state, last_error AS error FROM outbox WHERE id = $1`,
      [row?.id],
    );
    expect(dead).toEqual([{ state: 'dead', error: 'message.reference' }]);
    expect(await messagesOf(good.id)).toMatchObject([{ status: 'sent' }]);
  });

  it('that was refused between deciding and sending takes another way', async () => {
    const { id, phone, email } = await refer();
    office.caseload.clock.set('2026-11-20T21:00:00.000Z');
    await office.work();
    expect(await messagesOf(id)).toMatchObject([{ channel: 'sms', status: 'planned' }]);
    await office.caseload.act(id, 'accept');
    await edit(id, { noMessagesBy: ['sms'] });
    office.caseload.clock.set('2026-11-21T09:00:00.000Z');
    await office.work();
    expect(smsTo(phone)).toEqual([]);
    expect(office.mailTo(email)).toHaveLength(1);
    expect(await messagesOf(id)).toMatchObject([
      { channel: 'sms', status: 'dropped' },
      { channel: 'mail', why: 'instead', status: 'sent' },
    ]);
  });

  it('that nothing leads to becomes work for the team', async () => {
    const { id } = await refer({ phone: '0201234567', email: '', postcode: '', houseNumber: '' });
    await later();
    expect(await messagesOf(id)).toEqual([]);
    expect(await inboundOf(id)).toEqual([{ kind: 'unreachable' }]);
  });

  it('is not sent once it is not true any more, nor after a withdrawal (K5)', async () => {
    office.caseload.clock.set('2026-11-20T19:30:00.000Z');
    const spoken = await refer();
    const withdrawn = await refer();
    await later();
    for (const { id } of [spoken, withdrawn]) await office.caseload.act(id, 'accept');
    await office.caseload.act(spoken.id, 'log_talk', { channel: 'phone' });
    await office.caseload.act(withdrawn.id, 'withdraw', { reason: 'consent' });
    office.caseload.clock.set('2026-11-21T09:00:00.000Z');
    await office.work();
    expect([...smsTo(spoken.phone), ...smsTo(withdrawn.phone)]).toEqual([]);
    expect(await messagesOf(spoken.id)).toMatchObject([{ status: 'dropped' }]);
    const reach = new ReachService(office.caseload.home);
    const shown = await reach.read(office.caseload.world.coach, withdrawn.id);
    expect(shown.messages).toMatchObject([{ status: 'dropped' }]);
  });

  it('that a region did not choose is not sent', async () => {
    await office.allow(called);
    const { id, phone } = await refer();
    await later();
    await office.allow(coming, called);
    expect([await messagesOf(id), smsTo(phone)]).toEqual([[], []]);
  });

  it('to a mailbox that the mail server does not know marks it, tells the team and takes another way', async () => {
    const { id, email } = await refer({ contactPreference: 'mail', phone: '0201234567' });
    office.catcher.setFault({ kind: 'reject', code: 550, at: 'recipient' });
    await later();
    office.catcher.setFault(undefined);
    expect(await messagesOf(id)).toMatchObject([
      { channel: 'letter', status: 'planned' },
      { channel: 'mail', status: 'dropped' },
    ]);
    expect(await inboundOf(id)).toEqual([{ kind: 'bounced' }]);
    const other = await refer({ contactPreference: 'mail', email: email.toUpperCase() });
    await later();
    expect(await messagesOf(other.id)).toMatchObject([{ channel: 'sms', why: 'instead' }]);
    const reach = new ReachService(office.caseload.home);
    const { coach } = office.caseload.world;
    expect(await reach.read(coach, id)).toMatchObject({ ways: { mail: 'broken' } });
    await reach.trust(coach, id, 'mail');
    expect(await reach.read(coach, id)).toMatchObject({ ways: { mail: 'usable' } });
  });
});

describe('the letter of the no-contact protocol', () => {
  it('leaves by itself after the last attempt and counts as the letter, exactly once', async () => {
    const { id, phone } = await refer();
    await office.caseload.act(id, 'accept');
    for (const at of ['2026-11-23T09:00', '2026-11-24T13:00', '2026-11-25T13:00']) {
      office.caseload.clock.set(`${at}:00.000Z`);
      await office.caseload.act(id, 'log_attempt', { channel: 'phone', result: 'no_answer' });
    }
    await office.work();
    await office.work();
    expect(smsTo(phone).map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Wij belden u\./)]),
    );
    const contacts = await office.caseload.database.sql(
      `SELECT channel, result, recorded_by AS "by" FROM contact_moment WHERE referral_id = $1 AND channel = 'message'`,
      [id],
    );
    expect(contacts).toEqual([{ channel: 'message', result: 'no_answer', by: null }]);
    const letters = await office.caseload.column(
      `SELECT status FROM follow_up WHERE referral_id = $1 AND kind = 'letter'`,
      [id],
    );
    expect(letters).toEqual(['done']);
  });
});

describe('the page behind the link of a message', () => {
  const page = () => new ClientPageService(office.caseload.home);
  const tokenIn = (text = ''): string => /\/b\/([\w-]{22})/.exec(text)?.[1] ?? '';

  it('says what the message said, and stops that way when it is asked to; opening changes nothing', async () => {
    const { id, phone } = await refer();
    await later();
    const token = tokenIn(smsTo(phone)[0]?.text);
    for (let time = 0; time < 5; time += 1) {
      expect(await page().look(token)).toMatchObject({ team: 'Team Noord', channel: 'sms' });
    }
    expect(await page().stop(token)).toMatchObject({ channel: null });
    expect(await page().stop(token)).toMatchObject({ channel: null });
    const { world, database } = office.caseload;
    const events = await database.app.transaction(world.coach, (tx) => listEvents(tx, id));
    expect(events.filter(({ type }) => type === 'client.edited')).toHaveLength(1);
    const reach = new ReachService(office.caseload.home);
    expect(await reach.read(world.coach, id)).toMatchObject({ channel: 'mail' });
  });

  it('holds no name and nothing of the person', async () => {
    const { phone, email } = await refer();
    await later();
    const shown = JSON.stringify(await page().look(tokenIn(smsTo(phone)[0]?.text)));
    for (const canary of ['Proef', phone, email, '9991', 'Fatma'])
      expect(shown).not.toContain(canary);
  });

  it.each(['', 'x', 'a'.repeat(22), '../../x', 'a'.repeat(100_000)])(
    'is not there for a token that nobody gave',
    async (token) => {
      expect(await refusalOf(page().look(token))).toBe('link.ended');
      expect(await refusalOf(page().stop(token))).toBe('link.ended');
    },
  );

  it('is gone after two weeks', async () => {
    const { phone } = await refer();
    await later();
    office.caseload.clock.set('2026-12-05T10:00:00.000Z');
    expect(await refusalOf(page().look(tokenIn(smsTo(phone)[0]?.text)))).toBe('link.ended');
  });
});
