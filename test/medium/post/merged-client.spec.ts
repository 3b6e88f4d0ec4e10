import { ClientPageService, PersonService, PostService, ReachService } from '@wor/services';
import { testKeys } from '../../support/database.js';
import { orderOf, requestOf } from '../../support/factories.js';
import { PostOffice } from './office.js';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow('call-coming-to-client');
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

let count = 0;

interface Made {
  readonly referral: string;
  readonly client: string;
}

async function refer(by: 'referrer' | 'siblingReferrer', client: object): Promise<Made> {
  const { caseload } = office;
  const request = requestOf(orderOf(client), { isDuplicateAccepted: true });
  const { id } = await caseload.referrals.refer(caseload.world[by], request);
  const [found] = await caseload.column<string>(`SELECT client_id FROM referral WHERE id = $1`, [
    id,
  ]);
  return { referral: id, client: found ?? '' };
}

/**
 * Two records that are one person; the referral of the one that counts went to another organisation.
 * @param refusals the ways that the one and the other record refuse
 */
async function split(client: object, refusals: readonly (readonly string[])[] = []) {
  count += 1;
  const { caseload } = office;
  const { lead, east } = caseload.world;
  const same = { name: `M. Twee${count}`, birthDate: '03-04-1961', ...client };
  const [one = [], two = []] = refusals;
  const kept = await refer('referrer', { ...same, noMessagesBy: one });
  const other = await refer('siblingReferrer', { ...same, noMessagesBy: two });
  await new PersonService(caseload.home).merge(lead, {
    ...{ id: kept.client, otherId: other.client, keptVersion: 1, otherVersion: 1 },
    choices: { noMessagesBy: 'kept' },
  });
  for (const { referral } of [kept, other]) await caseload.act(referral, 'accept');
  await caseload.act(kept.referral, 'transfer', { teamId: east, freshConsent: true }, lead);
  return { kept, other };
}

describe('a client whose other record is out of sight', () => {
  it('can be written to, and can stop that', async () => {
    const { caseload } = office;
    const { coach } = caseload.world;
    const { other } = await split({ phone: '0621000001' });
    const { referral } = other;
    const reach = new ReachService(caseload.home);
    expect(await reach.read(coach, referral)).toMatchObject({ channel: 'sms' });
    caseload.clock.pass(11);
    await office.work();
    expect((await reach.read(coach, referral)).messages).toMatchObject([{ status: 'sent' }]);
    const [id] = await caseload.column<string>(
      `SELECT id FROM client_message WHERE referral_id = $1`,
      [referral],
    );
    const token = testKeys.postToken('link', id ?? '');
    const page = new ClientPageService(caseload.home);
    expect(await page.look(token)).toMatchObject({ channel: 'sms' });
    expect(await page.stop(token)).toMatchObject({ channel: null });
    expect((await reach.read(coach, referral)).channel).not.toBe('sms');
  });

  it('gets a letter with the name and address of the record that is left', async () => {
    const { caseload } = office;
    const { coach } = caseload.world;
    const { other } = await split({ phone: '0201234567' });
    const { referral } = other;
    caseload.clock.pass(11);
    await office.work();
    const posts = new PostService(caseload.home);
    const { letters } = await posts.read(coach);
    const [letter] = letters.filter(({ referralId }) => referralId === referral);
    expect(await posts.print(coach, letter?.id ?? '')).toMatchObject({
      ...{ name: `M. Twee${count}`, address: '9991AB 12' },
    });
  });
});

describe('a refusal by the client', () => {
  it('in any record of theirs goes along to another organisation', async () => {
    const { kept } = await split({ phone: '0621000002' }, [['letter'], ['sms']]);
    const { home, world } = office.caseload;
    const reach = await new ReachService(home).read(world.otherCoach, kept.referral);
    expect(reach).toMatchObject({ channel: null, why: 'refused' });
  });

  it('counts whatever else stands in the record, and changes nothing else', async () => {
    const { caseload } = office;
    const id = await caseload.refer('sent', { client: { phone: '0621000009', barriers: [] } });
    caseload.clock.pass(11);
    await office.work();
    const [message] = await caseload.column<string>(
      `SELECT id FROM client_message WHERE referral_id = $1`,
      [id],
    );
    const row = () =>
      caseload.database.sql<Record<string, unknown>>(
        `SELECT c.name, c.birth_date, c.phone, c.email, c.address, c.person_index, c.phone_index, c.version
         FROM client c JOIN referral r ON r.client_id = c.id WHERE r.id = $1`,
        [id],
      );
    const [before] = await row();
    const page = new ClientPageService(caseload.home);
    const token = testKeys.postToken('link', message ?? '');
    expect(await page.stop(token)).toMatchObject({ channel: null });
    expect(await row()).toEqual([{ ...before, version: 2 }]);
  });
});
