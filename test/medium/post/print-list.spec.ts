import { PostService } from '@wor/services';
import { refusalOf } from '../../support/caseload.js';
import { PostOffice } from './office.js';

let office: PostOffice;
let posts: PostService;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow('call-coming-to-client', 'called-to-client');
  posts = new PostService(office.caseload.home);
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

/** Somebody without a mobile number or an address for mail, and the letter that is planned. */
async function letterFor(until: 'sent' | 'accepted' = 'sent') {
  const { caseload } = office;
  const referralId = await caseload.refer(until, { client: { phone: '0201234567', email: '' } });
  caseload.clock.pass(11);
  await office.work();
  const [row] = await caseload.database.sql<{ id: string }>(
    `SELECT id FROM client_message WHERE referral_id = $1`,
    [referralId],
  );
  return { referralId, id: row?.id ?? '' };
}

/** The letter on the list, as this person sees it. */
async function shown(id: string, actor = office.caseload.world.coach) {
  const { letters } = await posts.read(actor);
  return letters.find((letter) => letter.id === id);
}

/** Somebody who was called in vain, and the letter of the protocol. */
async function protocolLetter() {
  const { caseload } = office;
  const { referralId } = await letterFor('accepted');
  for (const at of ['2026-11-23T09:00', '2026-11-24T13:00', '2026-11-25T13:00']) {
    caseload.clock.set(`${at}:00.000Z`);
    await caseload.act(referralId, 'log_attempt', { channel: 'phone', result: 'no_answer' });
  }
  await office.work();
  const [row] = await caseload.database.sql<{ id: string }>(
    `SELECT id FROM client_message WHERE referral_id = $1 AND code = 'called-to-client'`,
    [referralId],
  );
  return { referralId, id: row?.id ?? '' };
}

const contactsOf = (referralId: string) =>
  office.caseload.database.sql(
    `SELECT channel, recorded_by AS "by" FROM contact_moment WHERE referral_id = $1 AND channel = 'mail'`,
    [referralId],
  );

describe('the print list', () => {
  it('holds the letter with the name, for the own team only, and prints it', async () => {
    const { id } = await letterFor();
    expect(await shown(id)).toMatchObject({ code: 'call-coming-to-client', settledAt: null });
    const { world } = office.caseload;
    const south = await world.person({
      ...{ organisationId: world.welfare, role: 'coach', name: 'Zuid', teamIds: [world.south] },
    });
    const elsewhere = await world.person({
      ...{ organisationId: world.otherWelfare, role: 'coach', name: 'Oost', teamIds: [world.east] },
    });
    for (const stranger of [south, elsewhere]) {
      expect(await shown(id, stranger)).toBeUndefined();
      expect(await refusalOf(posts.print(stranger, id))).toBe('not_found');
      expect(await refusalOf(posts.move(stranger, id, 'tick'))).toBe('not_found');
    }
    const paper = await posts.print(world.coach, id);
    expect(paper).toMatchObject({ address: '9991AB 12', team: 'Team Noord' });
    expect(paper.name).toMatch(/^Mevrouw Proef/);
  });

  it('a ticked letter can be taken back for ten minutes, and again changes nothing', async () => {
    const { id } = await letterFor();
    const { coach } = office.caseload.world;
    await posts.move(coach, id, 'tick');
    await posts.move(coach, id, 'tick');
    expect(await shown(id)).toMatchObject({
      status: 'ticked',
      canUndo: true,
      sentBy: 'Fatma Yilmaz',
    });
    await posts.move(coach, id, 'undo');
    await posts.move(coach, id, 'undo');
    expect(await shown(id)).toMatchObject({ status: 'planned', settledAt: null });
    await posts.move(coach, id, 'tick');
    office.caseload.clock.pass(10);
    expect(await shown(id)).toMatchObject({ canUndo: false });
    expect(await refusalOf(posts.move(coach, id, 'undo'))).toBe('letter.not_waiting');
  });

  it('a ticked letter counts as the letter of the protocol, once, and not when it was taken back', async () => {
    const { id, referralId } = await protocolLetter();
    const { coach } = office.caseload.world;
    await posts.move(coach, id, 'tick');
    await posts.move(coach, id, 'undo');
    office.caseload.clock.pass(30);
    await office.work();
    expect(await contactsOf(referralId)).toEqual([]);
    await posts.move(coach, id, 'tick');
    office.caseload.clock.pass(10);
    await office.work();
    await office.work();
    expect(await contactsOf(referralId)).toEqual([{ channel: 'mail', by: coach.accountId }]);
  });

  it('a letter that is not true any more leaves the list and cannot be ticked', async () => {
    const { id, referralId } = await letterFor('accepted');
    expect(await shown(id)).toMatchObject({ settledAt: null });
    await office.caseload.act(referralId, 'log_talk', { channel: 'phone' });
    expect(await shown(id)).toBeUndefined();
    const { coach } = office.caseload.world;
    expect(await refusalOf(posts.move(coach, id, 'tick'))).toBe('letter.not_waiting');
  });

  it('letters that are not true any more never push one that is from the list', async () => {
    const { caseload } = office;
    const { coach } = caseload.world;
    const over = await letterFor('accepted');
    await caseload.act(over.referralId, 'log_talk', { channel: 'phone' });
    await caseload.database.sql(
      `INSERT INTO client_message (id, organisation_id, referral_id, event_id, code, channel, why, planned_at)
       SELECT gen_random_uuid(), organisation_id, referral_id, gen_random_uuid(), code, channel, why,
         planned_at - interval '1 day' FROM client_message, generate_series(1, 200) WHERE id = $1`,
      [over.id],
    );
    const { id } = await letterFor();
    expect(await shown(id)).toMatchObject({ settledAt: null });
    const { letters } = await posts.read(coach);
    expect(letters.map(({ referralId }) => referralId)).not.toContain(over.referralId);
  });

  it('a letter that came back marks the address and becomes work, and is audited', async () => {
    const { id, referralId } = await letterFor();
    const { coach } = office.caseload.world;
    await posts.move(coach, id, 'tick');
    office.caseload.clock.pass(60);
    await posts.move(coach, id, 'return');
    await posts.move(coach, id, 'return');
    const { inbound } = await posts.read(coach);
    const own = inbound.filter((item) => item.referralId === referralId);
    expect(own.map(({ kind }) => kind).toSorted()).toEqual(['returned', 'unreachable']);
    for (const item of own) await posts.handle(coach, item.id);
    const left = (await posts.read(coach)).inbound.filter((one) => one.referralId === referralId);
    expect(left).toEqual([]);
    expect(await office.caseload.audited('letter.return', referralId)).toEqual([0, 0]);
    const next = await letterFor();
    expect(next.id).toBe('');
  });
});
