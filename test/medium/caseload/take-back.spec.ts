import { engineOf } from '@wor/domain';
import { ContactService, DossierDraftService, FollowUpService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let contacts: ContactService;
beforeAll(async () => {
  caseload = await Caseload.create();
  contacts = new ContactService(caseload.home);
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const noAnswer = { channel: 'phone', result: 'no_answer' } as const;
const talk = { channel: 'phone', result: 'spoken' } as const;

type Contact = Parameters<ContactService['log']>[1]['contact'];

async function log(referralId: string, contact: Contact): Promise<string> {
  return (await contacts.log(caseload.world.coach, { referralId, contact })).contactId;
}

const takeBack = (referralId: string, contactId: string, actor = caseload.world.coach) =>
  contacts.takeBack(actor, { referralId, contactId });

/** All that a contact can change about a referral; rows that were planned anew are the same as before. */
async function standOf(id: string): Promise<unknown> {
  const [referral] = await caseload.column(
    `SELECT to_jsonb(r) - 'version' - 'updated_at' FROM referral r WHERE id = $1`,
    [id],
  );
  const followUps = await caseload.column(
    `SELECT jsonb_build_array(f.kind, f.moment, f.counts_from, f.due_on, f.status, f.snoozes, f.came_due_at, f.done_at, o.state)
     FROM follow_up f JOIN outbox o ON o.id = f.id
     WHERE f.referral_id = $1 AND f.status <> 'cancelled' ORDER BY 1`,
    [id],
  );
  return { referral, followUps };
}

/** The types of what still waits to be told. */
const untold = (id: string): Promise<string[]> =>
  caseload.column(
    `SELECT kind FROM outbox WHERE referral_id = $1 AND queue = 'event' AND state = 'pending'
       AND kind IN ('referral.attempted', 'referral.spoken', 'contact.logged')`,
    [id],
  );

async function timelineOf(id: string) {
  const { view, side } = await caseload.referrals.read(caseload.world.coach, id);
  if (view !== 'welfare') throw new Error('A coach sees the dossier');
  return side.timeline.map(({ type, note }) => ({ type, note }));
}

/** Past the ten minutes, in which whatever waited was told. */
async function later(id: string, at: string): Promise<void> {
  caseload.clock.set(at);
  await caseload.database.sql(
    `UPDATE outbox SET state = 'done' WHERE referral_id = $1 AND queue = 'event'`,
    [id],
  );
}

/** Three attempts in vain on three days, so that the letter is asked for; not by the coach's form. */
async function tryInVain(id: string): Promise<void> {
  for (const at of ['2026-11-23T09:00', '2026-11-24T14:00', '2026-11-25T09:00']) {
    await later(id, `${at}:00.000Z`);
    await caseload.act(id, 'log_attempt', noAnswer);
  }
}

describe('taking back a contact', () => {
  it('puts everything back that the first talk changed, and the referrer hears of none', async () => {
    const id = await caseload.refer('accepted');
    const before = await standOf(id);
    const contactId = await log(id, { ...talk, note: 'Sprak de verkeerde.', nextOn: '2026-12-01' });
    expect(await untold(id)).toEqual(['referral.spoken']);
    const stand = await takeBack(id, contactId);
    expect(stand).toMatchObject({ status: 'accepted', nextAction: 'call', nextOn: '2026-11-20' });
    expect(await standOf(id)).toEqual(before);
    expect(await untold(id)).toEqual([]);
  });

  it('puts everything back that an attempt changed, with the day that was chosen before', async () => {
    const id = await caseload.refer('accepted');
    await log(id, { ...noAnswer, nextOn: '2026-11-26' });
    await later(id, '2026-11-20T15:00:00.000Z');
    const before = await standOf(id);
    const contactId = await log(id, noAnswer);
    expect(await standOf(id)).not.toEqual(before);
    expect(await takeBack(id, contactId)).toMatchObject({ nextOn: '2026-11-26' });
    expect(await standOf(id)).toEqual(before);
  });

  it('puts everything back that a contact changed which moves no state', async () => {
    const id = await caseload.refer('matching');
    caseload.clock.set('2026-11-24T09:00:00.000Z');
    const before = await standOf(id);
    const contactId = await log(id, { ...talk, nextOn: '2026-12-03' });
    expect(await standOf(id)).not.toEqual(before);
    await takeBack(id, contactId);
    expect(await standOf(id)).toEqual(before);
  });

  it('makes the attempt count no more, so that the letter is not asked for', async () => {
    const id = await caseload.refer('accepted');
    for (const at of ['2026-11-23T09:00', '2026-11-24T14:00']) {
      caseload.clock.set(`${at}:00.000Z`);
      await caseload.act(id, 'log_attempt', noAnswer);
    }
    caseload.clock.set('2026-11-25T09:00:00.000Z');
    const before = await standOf(id);
    const third = await contacts.log(caseload.world.coach, { referralId: id, contact: noAnswer });
    expect(third.nextAction).toBe('letter');
    expect((await takeBack(id, third.contactId)).nextAction).toBe('call');
    expect(await standOf(id)).toEqual(before);
  });

  it('lets a letter wait again that a message had answered, under the day on which it came due', async () => {
    const id = await caseload.refer('accepted');
    await tryInVain(id);
    caseload.clock.set('2026-11-26T09:00:00.000Z');
    const { database, world } = caseload;
    const worker = new FollowUpService({ ...caseload.home, database: database.worker });
    const [letter = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'letter'`,
      [id],
    );
    expect(await worker.comeDue(engineOf(world.welfare, world.region), letter)).toBe(true);
    const before = await standOf(id);
    const contactId = await log(id, { channel: 'message', result: 'no_answer' });
    expect(await standOf(id)).not.toEqual(before);
    await takeBack(id, contactId);
    expect(await standOf(id)).toEqual(before);
  });

  it('leaves the contact where it is, with an event and an audit row, and shows it nowhere', async () => {
    const id = await caseload.refer('accepted');
    const before = await timelineOf(id);
    const contactId = await log(id, { ...talk, note: 'Niet zo bedoeld.' });
    caseload.clock.pass(2);
    await takeBack(id, contactId);
    expect(await timelineOf(id)).toEqual([...before, { type: 'contact.taken_back', note: null }]);
    const [row] = await caseload.database.sql(
      `SELECT result, withdrawn_at AS at FROM contact_moment WHERE id = $1`,
      [contactId],
    );
    expect(row).toEqual({ result: 'spoken', at: new Date('2026-11-20T09:02:00.000Z') });
    expect((await caseload.events(id)).slice(-2)).toEqual([
      'referral.spoken',
      'contact.taken_back',
    ]);
    expect(await caseload.audited('contact.take_back', id)).toEqual([0]);
  });

  it('fills the form with what was typed', async () => {
    const id = await caseload.refer('matching');
    const drafts = new DossierDraftService(caseload.home);
    const form = { referralId: id, form: 'contact' };
    const read = async () => (await drafts.read(caseload.world.coach, form))?.fields;
    await takeBack(id, await log(id, { ...talk, note: 'Eerste versie.', nextOn: '2026-12-01' }));
    expect(await read()).toEqual([
      { name: 'channel', values: ['phone'] },
      { name: 'result', values: ['spoken'] },
      { name: 'note', values: ['Eerste versie.'] },
      { name: 'nextOn', values: ['2026-12-01'] },
    ]);
    const contactId = await log(id, { ...noAnswer, note: 'Oude notitie.' });
    const begun = { key: 'a-form-begun-anew', fields: [{ name: 'note', values: ['Nieuwe.'] }] };
    await drafts.keep(caseload.world.coach, form, begun);
    await takeBack(id, contactId);
    expect(await read()).toEqual([{ name: 'note', values: ['Oude notitie.\n\nNieuwe.'] }]);
  });

  it('answers the same when it is asked twice, and does it once', async () => {
    const id = await caseload.refer('accepted');
    const contactId = await log(id, talk);
    const first = await takeBack(id, contactId);
    caseload.clock.pass(20);
    expect(await takeBack(id, contactId)).toEqual(first);
    const types = await caseload.events(id);
    expect(types.filter((type) => type === 'contact.taken_back')).toHaveLength(1);
  });

  it('of two at one moment is done once', async () => {
    const id = await caseload.refer('accepted');
    const contactId = await log(id, talk);
    const stands = await Promise.all([takeBack(id, contactId), takeBack(id, contactId)]);
    expect(stands[0]).toEqual(stands[1]);
    const types = await caseload.events(id);
    expect(types.filter((type) => type === 'contact.taken_back')).toHaveLength(1);
  });

  it('can be followed by another contact, which then counts from anew', async () => {
    const id = await caseload.refer('accepted');
    await takeBack(id, await log(id, noAnswer));
    await takeBack(id, await log(id, talk));
    const stand = await contacts.log(caseload.world.coach, { referralId: id, contact: talk });
    expect(stand).toMatchObject({ status: 'in_contact', nextAction: 'intake' });
    expect(await untold(id)).toEqual(['referral.spoken']);
  });

  it('is refused after ten minutes', async () => {
    const id = await caseload.refer('accepted');
    const contactId = await log(id, talk);
    caseload.clock.set('2026-11-20T09:10:00.001Z');
    expect(await refusalOf(takeBack(id, contactId))).toBe('contact.too_late');
    caseload.clock.set('2026-11-20T09:10:00.000Z');
    expect(await refusalOf(takeBack(id, contactId))).toBe('done');
  });

  it('is refused once somebody heard of it, and changes nothing', async () => {
    const id = await caseload.refer('accepted');
    const contactId = await log(id, talk);
    for (const state of ['leased', 'done']) {
      await caseload.database.sql(
        `UPDATE outbox SET state = $2 WHERE referral_id = $1 AND kind = 'referral.spoken'`,
        [id, state],
      );
      const before = await standOf(id);
      expect(await refusalOf(takeBack(id, contactId))).toBe('contact.told');
      expect(await standOf(id)).toEqual(before);
    }
  });

  it('is refused once the letter that it asked for came due', async () => {
    const id = await caseload.refer('accepted');
    await tryInVain(id);
    await later(id, '2026-11-26T09:00:00.000Z');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    for (const at of ['2026-11-30T09:00', '2026-12-01T14:00']) {
      caseload.clock.set(`${at}:00.000Z`);
      await log(id, noAnswer);
    }
    caseload.clock.set('2026-12-02T09:00:00.000Z');
    const contactId = await log(id, noAnswer);
    await caseload.database.sql(
      `UPDATE outbox SET state = 'done' WHERE id IN (SELECT id FROM follow_up
         WHERE referral_id = $1 AND kind = 'letter' AND status = 'planned')`,
      [id],
    );
    expect(await refusalOf(takeBack(id, contactId))).toBe('contact.told');
  });

  it('is refused after a step that builds on it', async () => {
    const id = await caseload.refer('accepted');
    const first = await log(id, noAnswer);
    const second = await log(id, talk);
    expect(await refusalOf(takeBack(id, first))).toBe('contact.followed_up');
    await caseload.act(id, 'do_intake', {
      intake: { wishes: ['movement'], dayParts: ['morning'] },
    });
    expect(await refusalOf(takeBack(id, second))).toBe('contact.followed_up');
  });

  it('is refused after a contact that a host logged whose clock is behind', async () => {
    const id = await caseload.refer('matching');
    caseload.clock.set('2026-11-24T09:00:10.000Z');
    const first = await log(id, talk);
    caseload.clock.set('2026-11-24T09:00:05.000Z');
    await log(id, { channel: 'visit', result: 'spoken' });
    caseload.clock.set('2026-11-24T09:01:00.000Z');
    expect(await refusalOf(takeBack(id, first))).toBe('contact.followed_up');
  });

  it('is for who logged it, and nobody else learns that it is there', async () => {
    const { coach, southCoach, otherCoach, lead, referrer, person, welfare, north } =
      caseload.world;
    const id = await caseload.refer('accepted');
    const other = await caseload.refer('accepted');
    const contactId = await log(id, talk);
    const colleague = await person({
      ...{ organisationId: welfare, role: 'coach', name: 'Collega', teamIds: [north] },
    });
    for (const actor of [colleague, southCoach, otherCoach, lead, referrer]) {
      expect(await refusalOf(takeBack(id, contactId, actor))).toBe('not_found');
    }
    expect(await refusalOf(takeBack(other, contactId))).toBe('not_found');
    expect(await refusalOf(takeBack(id, contactId, coach))).toBe('done');
  });

  it('is nothing that the button of a step can do', async () => {
    const id = await caseload.refer('in_contact');
    expect(await refusalOf(caseload.act(id, 'take_back_talk'))).toBe(
      'referral.action_not_possible',
    );
  });
});
