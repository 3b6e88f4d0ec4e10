import { engineOf } from '@wor/domain';
import { SignalService, WorkService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let signals: SignalService;
let work: WorkService;
beforeAll(async () => {
  caseload = await Caseload.create();
  signals = new SignalService(caseload.home);
  work = new WorkService(caseload.home);
});
afterAll(() => caseload.close());

async function listed(id: string): Promise<boolean> {
  const { items } = await work.list(caseload.world.coach, { view: 'signals', limit: 50 });
  return items.some((item) => item.id === id);
}

const days = (count: number): void => caseload.clock.pass(count * 24 * 60);

const noOutflow = { code: 'no_outflow', about: 'no_outflow', note: 'Zij wil eerst rust.' };

describe('a signal', () => {
  it('stands in the list from its day on, without anybody looking through all', async () => {
    const referralId = await caseload.refer('matching');
    days(80);
    expect(await listed(referralId)).toBe(false);
    days(20);
    expect(await listed(referralId)).toBe(true);
    await caseload.start(referralId, 0);
    expect(await listed(referralId)).toBe(false);
  });

  it('goes with a note that the team reads, and stays away', async () => {
    const { coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    expect(await refusalOf(signals.dismiss(coach, { referralId, ...noOutflow }))).toBe(
      'signal.not_there',
    );
    days(100);
    await signals.dismiss(coach, { referralId, ...noOutflow });
    expect(await listed(referralId)).toBe(false);
    expect(await refusalOf(signals.dismiss(coach, { referralId, ...noOutflow }))).toBe(
      'signal.not_there',
    );
    const [stored] = await caseload.column<Buffer>(
      `SELECT body FROM note WHERE referral_id = $1 AND action = 'signal'`,
      [referralId],
    );
    expect(stored?.includes('rust')).toBe(false);
    expect(await caseload.audited('signal.dismiss', referralId)).toEqual([4, 0, 4]);
  });

  it('is nobody else’s to put away, and not with a BSN', async () => {
    const { otherCoach, southCoach, coach } = caseload.world;
    const referralId = await caseload.refer('matching');
    days(100);
    for (const stranger of [otherCoach, southCoach]) {
      const refused = signals.dismiss(stranger, { referralId, ...noOutflow });
      expect(await refusalOf(refused)).toBe('not_found');
    }
    const note = 'BSN 111222333';
    expect(await refusalOf(signals.dismiss(coach, { referralId, ...noOutflow, note }))).toBe(
      'text.bsn',
    );
    expect(await listed(referralId)).toBe(true);
  });

  it('tells that somebody asked for help at a follow-up, also after the end', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('matching');
    await caseload.start(id, 1);
    const [followUp = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up' AND status = 'planned'`,
      [id],
    );
    days(100);
    const engine = engineOf(caseload.world.welfare, caseload.world.region);
    await caseload.followUps.comeDue(engine, followUp);
    const answer = { stillActive: 'yes', wantsSupport: true, letter: 'Zij zoekt hulp.' } as const;
    await caseload.followUps.recordResult(coach, followUp, answer);
    expect(await listed(id)).toBe(true);
  });

  it('ends for everybody when the referrer withdraws', async () => {
    const id = await caseload.refer('matching');
    days(100);
    expect(await listed(id)).toBe(true);
    await caseload.act(id, 'withdraw', { reason: 'other' }, caseload.world.referrer);
    expect(await listed(id)).toBe(false);
  });
});
