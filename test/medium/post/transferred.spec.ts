import { insertPostToken } from '@wor/database';
import { engineOf } from '@wor/domain';
import { ClientPageService, InboundService, PostService, ReachService } from '@wor/services';
import { randomBytes } from 'node:crypto';
import { refusalOf } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';
import { PostOffice } from './office.js';

let office: PostOffice;
let posts: PostService;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow('call-coming-to-client');
  posts = new PostService(office.caseload.home);
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

let count = 0;

/** Somebody whose message is planned; at night it waits, by day it left. */
async function written(client: object, at = '2026-11-20T09:00:00.000Z') {
  count += 1;
  const { caseload } = office;
  caseload.clock.set(at);
  const phone = `+3161238${String(1000 + count)}`;
  const email = `verhuisd${count}@voorbeeld.example`;
  const id = await caseload.refer('sent', { client: { phone, email, ...client } });
  caseload.clock.pass(11);
  await office.work();
  await caseload.act(id, 'accept');
  const [messageId = ''] = await caseload.column<string>(
    `SELECT id FROM client_message WHERE referral_id = $1`,
    [id],
  );
  return { id, messageId, phone, email };
}

async function transfer(id: string): Promise<void> {
  const { caseload } = office;
  const { east, lead } = caseload.world;
  await caseload.act(id, 'transfer', { teamId: east, freshConsent: true }, lead);
}

const night = '2026-11-20T19:30:00.000Z';
const morning = '2026-11-21T09:00:00.000Z';
const byMail = { contactPreference: 'mail' };
const byLetter = { phone: '0201234567', email: '' };

const messagesOf = async (id: string) => {
  const { home, world } = office.caseload;
  const { messages } = await new ReachService(home).read(world.otherCoach, id);
  return messages;
};

const inboundOf = async (id: string, actor = office.caseload.world.otherCoach) =>
  (await posts.read(actor)).inbound.filter(({ referralId }) => referralId === id);

/** A mail to the address for answers of this message. */
function receive(messageId: string, text: string, deliveryStatus: string | null = null) {
  const { database, clock } = office.caseload;
  const token = testKeys.postToken('reply', messageId);
  return new InboundService({ database: database.worker, clock, keys: testKeys }).receive({
    ...{ recipients: [`antwoord+${token}@wor.example`], headers: {}, attachments: 0 },
    ...{ deliveryStatus, text, messageId: `<${text}@voorbeeld.example>` },
  });
}

describe('post of a referral that goes to another organisation', () => {
  it.each<[string, object]>([
    ['mail', byMail],
    ['sms', {}],
  ])('by %s that waits for the morning leaves, once, and is the receiver’s', async (way, wish) => {
    const { id, email, phone } = await written(wish, night);
    await transfer(id);
    expect(await messagesOf(id)).toMatchObject([{ channel: way, status: 'planned' }]);
    office.caseload.clock.set(morning);
    await office.work();
    await office.work();
    const sent = [...office.mailTo(email), ...office.sms().filter(({ to }) => to === phone)];
    expect(sent).toHaveLength(1);
    expect(await messagesOf(id)).toMatchObject([{ channel: way, status: 'sent' }]);
  });

  it('that is just being sent is nobody’s but the receiver’s to finish', async () => {
    const { id } = await written({}, night);
    const { database, world } = office.caseload;
    await database.sql(
      `UPDATE outbox SET state = 'leased', lease_token = gen_random_uuid(), lease_until = now() + interval '1 minute'
       WHERE referral_id = $1 AND queue = 'sms'`,
      [id],
    );
    await transfer(id);
    const rows = await database.sql(
      `SELECT state, lease_token AS lease, organisation_id AS organisation FROM outbox
       WHERE referral_id = $1 AND queue = 'sms'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'pending', lease: null, organisation: world.otherWelfare }]);
  });

  it('on the print list stands on that of the receiver only', async () => {
    const { id, messageId } = await written(byLetter);
    await transfer(id);
    const { coach, otherCoach } = office.caseload.world;
    const listed = async (actor: typeof coach) =>
      (await posts.read(actor)).letters.some((letter) => letter.id === messageId);
    expect([await listed(coach), await listed(otherCoach)]).toEqual([false, true]);
    expect(await posts.print(otherCoach, messageId)).toMatchObject({ address: '9991AB 12' });
    expect(await refusalOf(posts.print(coach, messageId))).toBe('not_found');
  });

  it('that came in before is read by the receiver, and by nobody else', async () => {
    const { id, messageId } = await written(byMail);
    expect(await receive(messageId, 'Bel mij morgen.')).toBe('kept');
    await transfer(id);
    expect(await inboundOf(id, office.caseload.world.coach)).toEqual([]);
    expect(await inboundOf(id)).toMatchObject([{ kind: 'reply', text: 'Bel mij morgen.' }]);
    const [item] = await inboundOf(id);
    await posts.handle(office.caseload.world.otherCoach, item?.id ?? '');
    expect(await inboundOf(id)).toEqual([]);
  });

  it('that comes in later lands with the receiver', async () => {
    const { id, messageId } = await written(byMail);
    await transfer(id);
    expect(await receive(messageId, 'Liever overmorgen.')).toBe('kept');
    expect(await receive(messageId, 'Liever overmorgen.')).toBe('known');
    expect(await inboundOf(id)).toMatchObject([{ kind: 'reply', text: 'Liever overmorgen.' }]);
  });

  it('that bounces later goes another way, from the receiver', async () => {
    const { id, messageId, phone } = await written(byMail);
    await transfer(id);
    const report = 'Reporting-MTA: dns; mx.example\n\nAction: failed\nStatus: 5.1.1\n';
    expect(await receive(messageId, '', report)).toBe('kept');
    await office.work();
    expect(await inboundOf(id)).toMatchObject([{ kind: 'bounced' }]);
    expect(office.sms().filter(({ to }) => to === phone)).toHaveLength(1);
  });

  it('opens and stops behind the same link', async () => {
    const { id, messageId } = await written({});
    await transfer(id);
    const page = new ClientPageService(office.caseload.home);
    const token = testKeys.postToken('link', messageId);
    expect(await page.look(token)).toMatchObject({ channel: 'sms' });
    expect(await page.stop(token)).toMatchObject({ channel: null });
    const { home, world } = office.caseload;
    const reach = await new ReachService(home).read(world.otherCoach, id);
    expect(reach.channel).toBe('mail');
  });
});

describe('a token', () => {
  it('is made for the organisation that has the referral, and for no other', async () => {
    const { id, messageId } = await written({});
    const { database, world, clock } = office.caseload;
    const make = (organisationId: string) =>
      database.worker.transaction(engineOf(world.welfare, world.region), (tx) =>
        insertPostToken(tx, {
          ...{ purpose: 'link', regionId: world.region, organisationId, referralId: id },
          ...{ clientMessageId: messageId, hash: randomBytes(32), madeAt: clock.now() },
        }),
      );
    await expect(make(world.otherWelfare)).rejects.toMatchObject({ code: '42501' });
    await make(world.welfare);
  });
});
