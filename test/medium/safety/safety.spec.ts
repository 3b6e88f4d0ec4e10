import { engineOf, type Actor } from '@wor/domain';
import { FollowUpService, RegionSettingService, SafetyService, WorkService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let safety: SafetyService;
let work: WorkService;
let worker: FollowUpService;

beforeAll(async () => {
  caseload = await Caseload.create();
  safety = new SafetyService(caseload.home);
  work = new WorkService(caseload.home);
  const { database } = caseload;
  worker = new FollowUpService({ ...caseload.home, database: database.worker });
});
// Monday.
beforeEach(() => caseload.clock.set('2026-11-23T09:00:00.000Z'));
afterAll(() => caseload.close());

const worried = (referralId: string) => ({ referralId, note: 'Zij durft niet naar huis.' });
const solved = (referralId: string) => ({ referralId, note: 'Veilig Thuis is gebeld.' });

/** Everything that is due by a moment, as the worker does it. */
async function workUntil(referralId: string, at: string): Promise<void> {
  caseload.clock.set(at);
  const { welfare, region } = caseload.world;
  const ids = await caseload.column<string>(
    `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned' ORDER BY due_at, id`,
    [referralId],
  );
  for (const id of ids) await worker.comeDue(engineOf(welfare, region), id);
}

const rowsOf = (referralId: string): Promise<string[]> =>
  caseload.column<string>(
    `SELECT kind || ' ' || moment || ' ' || status FROM follow_up
     WHERE referral_id = $1 AND kind IN ('safety', 'reminder', 'to_lead', 'to_administrator')
       AND (kind = 'safety' OR moment LIKE 'safety%') ORDER BY created_at, due_at, id`,
    [referralId],
  );

async function dossierOf(referralId: string, actor: Actor = caseload.world.coach) {
  const found = await caseload.referrals.read(actor, referralId);
  if (found.view !== 'welfare') throw new Error('not the dossier');
  return found.side;
}

describe('a safety flag', () => {
  it('names who acts and by when, and stands at the top of the day until it is cleared', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    const { safety: flag, referral } = await dossierOf(referralId);
    expect(flag).toMatchObject({
      ...{ actor: 'coach', actBy: '2026-11-24', isLate: false, setBy: 'Fatma Yilmaz' },
      why: 'Zij durft niet naar huis.',
    });
    expect(referral).toMatchObject({ nextAction: 'safety', nextActionOn: '2026-11-24' });
    const [first] = (await work.day(coach)).groups;
    expect(first).toMatchObject({ code: 'safety', count: 1 });
    expect(first?.items).toMatchObject([{ id: referralId, safetyBy: '2026-11-24' }]);
    await safety.clear(coach, solved(referralId));
    const after = await dossierOf(referralId);
    expect([after.safety, after.referral.nextAction]).toEqual([null, 'match']);
    expect((await work.day(coach)).groups[0]?.count).toBe(0);
  });

  it('comes due at once, is told up the chain while nothing happens, and ends with the note', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    await workUntil(referralId, '2026-11-23T09:01:00.000Z');
    expect((await rowsOf(referralId)).toSorted()).toEqual([
      'reminder safety.flag_1 planned',
      'safety flag_1 due',
      'to_administrator safety.flag_1 planned',
      'to_lead safety.flag_1 planned',
    ]);
    await workUntil(referralId, '2026-11-25T08:00:00.000Z');
    const told = (await caseload.events(referralId)).filter((type) => /told|due|remind/.test(type));
    expect(told).toEqual(['safety.due', 'follow_up.reminded', 'follow_up.told_lead']);
    await safety.clear(coach, solved(referralId));
    const rows = await rowsOf(referralId);
    expect(rows).toContain('safety flag_1 done');
    expect(rows.filter((row) => row.endsWith('planned'))).toEqual([]);
  });

  it('can be set again on the same day, and then comes due again', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    for (const number of [1, 2]) {
      await safety.flag(coach, worried(referralId));
      await workUntil(referralId, '2026-11-23T09:05:00.000Z');
      expect(await rowsOf(referralId)).toContain(`safety flag_${number} due`);
      await safety.clear(coach, solved(referralId));
    }
  });

  it('follows what the region chose, and a later choice moves nothing', async () => {
    const { coach, region, person, office } = caseload.world;
    const administrator = await person({
      ...{ organisationId: office, role: 'administrator', name: 'Beheer' },
    });
    const settings = new RegionSettingService(caseload.home);
    const choose = (seen: number, workingDays: number) =>
      settings.change(administrator, {
        ...{ kind: 'safety', seen },
        change: { body: { actor: 'lead', workingDays, urgentWorkingDays: 1 } },
      });
    await choose(0, 0);
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    await choose(1, 5);
    const { safety: flag } = await dossierOf(referralId);
    expect(flag).toMatchObject({ actor: 'lead', actBy: '2026-11-23' });
    expect(await refusalOf(choose(2, 6))).toBe('norm.range');
    await caseload.database.sql(`UPDATE region SET settings = settings - 'safety' WHERE id = $1`, [
      region,
    ]);
  });

  it('says nothing readable in the database, in an event or to the referrer', async () => {
    const { coach, referrer } = caseload.world;
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    const bodies = await caseload.column<Buffer>(
      `SELECT body FROM note WHERE referral_id = $1 AND action = 'safety_flag'`,
      [referralId],
    );
    expect(bodies.map((body) => body.includes('huis'))).toEqual([false]);
    const payloads = await caseload.column(
      `SELECT payload FROM event WHERE referral_id = $1 AND type = 'safety.flagged'`,
      [referralId],
    );
    expect(payloads).toEqual([{ actor: 'coach', actBy: '2026-11-24' }]);
    const seen = await caseload.referrals.read(referrer, referralId);
    expect(JSON.stringify(seen)).not.toContain('safetyFlag');
    expect('safety' in seen.side).toBe(false);
    const { database } = caseload;
    const rows = await database.app.transaction(referrer, (tx) =>
      tx.query({ name: 'look', text: 'SELECT 1 FROM safety_flag' }, []),
    );
    expect(rows).toEqual([]);
  });

  it('ends with a withdrawal and with a death, for good', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    await workUntil(referralId, '2026-11-23T09:05:00.000Z');
    await caseload.act(referralId, 'withdraw', { reason: 'no_longer_wanted' });
    const live = (await rowsOf(referralId)).filter((row) => /planned|due/.test(row));
    expect(live.filter((row) => !row.endsWith('cancelled'))).toEqual([]);
  });
});

describe('a safety flag is refused', () => {
  it('twice, without words, with a BSN, when there is none to clear, and by a stranger', async () => {
    const { coach, southCoach, otherCoach, referrer } = caseload.world;
    const referralId = await caseload.refer('matching');
    expect(await refusalOf(safety.clear(coach, solved(referralId)))).toBe('safety.not_flagged');
    expect(await refusalOf(safety.flag(coach, { referralId, note: ' ' }))).toBe('note.missing');
    const bsn = { referralId, note: 'BSN 111222333' };
    expect(await refusalOf(safety.flag(coach, bsn))).toBe('text.bsn');
    for (const stranger of [southCoach, otherCoach, referrer]) {
      expect(await refusalOf(safety.flag(stranger, worried(referralId)))).toBe('not_found');
    }
    await safety.flag(coach, worried(referralId));
    expect(await refusalOf(safety.flag(coach, worried(referralId)))).toBe('safety.flagged');
    expect(await refusalOf(safety.clear(coach, { referralId, note: '' }))).toBe('note.missing');
  });

  it('to put off', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    await safety.flag(coach, worried(referralId));
    await workUntil(referralId, '2026-11-23T09:05:00.000Z');
    const [id = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'safety'`,
      [referralId],
    );
    const order = { id, until: '2026-11-25', note: 'Later.' };
    expect(await refusalOf(caseload.followUps.snooze(coach, order))).toBe('follow_up.not_open');
  });

  it('the second time, when two set it at one moment', async () => {
    const { coach, lead } = caseload.world;
    const referralId = await caseload.refer('matching');
    const answers = await Promise.all(
      [coach, lead].map((actor) => refusalOf(safety.flag(actor, worried(referralId)))),
    );
    expect(answers.toSorted()).toEqual(['done', 'safety.flagged']);
  });
});

describe('a referral in a hurry', () => {
  const targetOf = (referralId: string) =>
    caseload.column<string>(`SELECT contact_target::text FROM referral WHERE id = $1`, [
      referralId,
    ]);

  it('is to be spoken to within the region’s days from the moment it was sent', async () => {
    const usual = await caseload.refer('sent');
    const urgent = await caseload.refer('sent', { isUrgent: true });
    expect([await targetOf(usual), await targetOf(urgent)]).toEqual([
      ['2026-11-30'],
      ['2026-11-24'],
    ]);
    const due = await caseload.column<string>(
      `SELECT due_on::text FROM follow_up WHERE referral_id = $1 AND kind = 'contact_target'`,
      [urgent],
    );
    expect(due).toEqual(['2026-11-25']);
  });

  it('can be said and taken back by the team, and moves who hears that it is late', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('accepted');
    await safety.setUrgency(coach, { referralId, isUrgent: true });
    expect(await targetOf(referralId)).toEqual(['2026-11-24']);
    const planned = () =>
      caseload.column<string>(
        `SELECT due_on::text FROM follow_up
         WHERE referral_id = $1 AND kind = 'contact_target' AND status = 'planned'`,
        [referralId],
      );
    expect(await planned()).toEqual(['2026-11-25']);
    await safety.setUrgency(coach, { referralId, isUrgent: false });
    expect([await targetOf(referralId), await planned()]).toEqual([['2026-11-30'], ['2026-12-01']]);
  });

  it('is none any more once somebody has spoken to the client', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('in_contact');
    const refused = safety.setUrgency(coach, { referralId, isUrgent: true });
    expect(await refusalOf(refused)).toBe('urgency.too_late');
  });
});
