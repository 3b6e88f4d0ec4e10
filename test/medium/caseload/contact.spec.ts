import { ContactService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let contacts: ContactService;
beforeAll(async () => {
  caseload = await Caseload.create();
  contacts = new ContactService(caseload.home);
});
afterAll(() => caseload.close());

const noAnswer = { channel: 'phone', result: 'no_answer' } as const;
const talk = { channel: 'phone', result: 'spoken' } as const;

const momentsOf = (id: string): Promise<string[]> =>
  caseload.column<string>(
    `SELECT result FROM contact_moment WHERE referral_id = $1 ORDER BY at, id`,
    [id],
  );

describe('a contact', () => {
  it('that nobody answers moves the next call to the next day that counts', async () => {
    const referralId = await caseload.refer('accepted');
    const { coach } = caseload.world;
    const stand = await contacts.log(coach, { referralId, contact: noAnswer });
    // 20 November 2026 is a Friday.
    expect(stand).toMatchObject({ status: 'accepted', nextAction: 'call', nextOn: '2026-11-23' });
    expect(await caseload.events(referralId)).toContain('referral.attempted');
  });

  it('that is a talk takes the step of the lifecycle, and the next one is a week later', async () => {
    const referralId = await caseload.refer('accepted');
    const stand = await contacts.log(caseload.world.coach, { referralId, contact: talk });
    expect(stand).toMatchObject({ status: 'in_contact', nextAction: 'intake' });
    expect(stand.nextOn).toBe('2026-11-27');
    expect(await caseload.events(referralId)).toContain('referral.spoken');
  });

  it('can be logged in every state in which a coach works, and moves no state by itself', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    const contact = { ...talk, note: 'Belt volgende week terug.', nextOn: '2026-12-01' };
    const stand = await contacts.log(coach, { referralId, contact });
    expect(stand).toMatchObject({ status: 'matching', nextAction: 'match', nextOn: '2026-12-01' });
    expect(await momentsOf(referralId)).toEqual(['spoken', 'spoken']);
    expect(await caseload.events(referralId)).toContain('contact.logged');
    const { side } = (await caseload.referrals.read(coach, referralId)) as { side: object };
    expect(JSON.stringify(side)).toContain('Belt volgende week terug.');
  });

  it('comes once under one key, however often it is sent', async () => {
    const referralId = await caseload.refer('accepted');
    const order = { referralId, contact: noAnswer, key: 'one-and-the-same', version: 2 };
    const first = await contacts.log(caseload.world.coach, order);
    expect(await contacts.log(caseload.world.coach, order)).toEqual(first);
    expect(await momentsOf(referralId)).toEqual(['no_answer']);
  });

  it('on a page that is out of date is refused, and nothing is written', async () => {
    const referralId = await caseload.refer('accepted');
    const { coach } = caseload.world;
    await contacts.log(coach, { referralId, contact: noAnswer, version: 2 });
    const late = contacts.log(coach, { referralId, contact: talk, version: 2 });
    expect(await refusalOf(late)).toBe('referral.changed');
    expect(await momentsOf(referralId)).toEqual(['no_answer']);
  });

  it.each(['2026-11-19', '2028-01-01', '2026-02-30', 'morgen'])(
    'has no next day such as %s',
    async (nextOn) => {
      const referralId = await caseload.refer('accepted');
      const order = { referralId, contact: { ...talk, nextOn } };
      expect(await refusalOf(contacts.log(caseload.world.coach, order))).toBe('next_date.invalid');
    },
  );

  it('is refused to another team, to another organisation and after the end', async () => {
    const { coach, southCoach, otherCoach, referrer, lead } = caseload.world;
    const referralId = await caseload.refer('accepted');
    const order = { referralId, contact: talk };
    for (const actor of [southCoach, otherCoach, referrer, lead]) {
      expect(await refusalOf(contacts.log(actor, order))).toBe('not_found');
    }
    await caseload.act(referralId, 'withdraw', { reason: 'other' });
    expect(await refusalOf(contacts.log(coach, order))).toBe('referral.action_not_possible');
  });

  it('holds no BSN', async () => {
    const referralId = await caseload.refer('matching');
    const order = { referralId, contact: { ...talk, note: 'BSN 123456782' } };
    expect(await refusalOf(contacts.log(caseload.world.coach, order))).toBe('text.bsn');
  });
});
