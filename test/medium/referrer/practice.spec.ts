import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { PracticeService, type PracticeFilter } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

describe('what a practice sees of all that it sent', () => {
  let caseload: Caseload;
  let practice: PracticeService;

  beforeAll(async () => {
    caseload = await Caseload.create();
    practice = new PracticeService(caseload.home);
  });
  beforeEach(() => caseload.database.sql(`UPDATE referral SET status = 'entered_in_error'`));
  afterAll(() => caseload.close());

  const namesIn = async (filter: Partial<PracticeFilter> = {}, actor?: Actor) => {
    const page = await practice.list(actor ?? caseload.world.referrer, { limit: 50, ...filter });
    return page.items.map(({ clientName }) => clientName);
  };
  const named = (name: string) => ({ client: { name } });

  it('is shown by when, by whom and how far', async () => {
    const { world, clock, referrals } = caseload;
    const colleague = await world.person({
      ...{ organisationId: world.practice, role: 'referrer', name: 'Assistent' },
    });
    const old = await caseload.refer('sent', named('A. Oud'));
    await caseload.database.sql(
      `UPDATE referral SET sent_at = '2026-08-01T10:00Z', updated_at = '2026-08-01T10:00Z' WHERE id = $1`,
      [old],
    );
    await caseload.refer('in_contact', named('B. Gesproken'));
    const order = {
      client: {
        name: 'C. Collega',
        birthDate: '1960-01-01',
        phone: '0612345671',
        postcode: '9991AB',
      },
      reasonCode: 'grief',
      consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
    } as const;
    clock.pass(1);
    await referrals.refer(colleague, { order, key: newId() });
    expect(await namesIn()).toEqual(['C. Collega', 'B. Gesproken', 'A. Oud']);
    expect(await namesIn({ days: 90 })).toEqual(['C. Collega', 'B. Gesproken']);
    await caseload.database.sql(
      `UPDATE referral SET updated_at = (SELECT max(updated_at) FROM referral) WHERE id = $1`,
      [old],
    );
    // News of today about somebody from long ago is not hidden.
    expect(await namesIn({ days: 90 })).toEqual(['C. Collega', 'B. Gesproken', 'A. Oud']);
    expect(await namesIn({ isMine: true })).toEqual(['B. Gesproken', 'A. Oud']);
    expect(await namesIn({ step: 2 })).toEqual(['B. Gesproken']);
    expect(await namesIn({ step: 0 }, colleague)).toEqual(['C. Collega', 'A. Oud']);
    expect(await namesIn({}, world.siblingReferrer)).toEqual([]);
  });

  it('comes in pages that miss nobody and repeat nobody', async () => {
    for (const name of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'])
      await caseload.refer('sent', named(name));
    const seen: string[] = [];
    let after: PracticeFilter['after'];
    do {
      const page = await practice.list(caseload.world.referrer, { limit: 2, after });
      seen.push(...page.items.map(({ clientName }) => clientName));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect([...seen].sort()).toEqual(['Drie', 'Een', 'Twee', 'Vier', 'Vijf']);
  });

  it('is found by exact name and date of birth, also without the postcode, and by no other', async () => {
    const { world } = caseload;
    const client = { name: 'Mevrouw J. de Vriès', birthDate: '1950-02-01' };
    await caseload.refer('sent', { client });
    const find = async (name: string, birthDate: string, actor: Actor = world.referrer) =>
      (await practice.find(actor, { name, birthDate })).items.map((line) => line.clientName);
    expect(await find('j de vries', '01-02-1950')).toEqual(['Mevrouw J. de Vriès']);
    expect(await find('de Vries', '02-02-1950')).toEqual([]);
    expect(await find('Vos', '01-02-1950')).toEqual([]);
    expect(await find('de Vries', '1950-02-01', world.siblingReferrer)).toEqual([]);
  });

  it.each([
    ['', '1950-02-01', 'name.missing'],
    ['De Vries', '31-02-1950', 'birth_date.impossible'],
    ['', '', 'input.invalid'],
  ])('is not looked for by %j and %j', async (name, birthDate, code) => {
    const finding = practice.find(caseload.world.referrer, { name, birthDate });
    expect(await refusalOf(finding)).toBe(code);
  });

  it('adds up by month and reason, from its own referrals only', async () => {
    await caseload.refer('in_contact');
    await caseload.refer('sent', { reasonCode: 'grief' });
    const { all, months, reasons, from } = await practice.overview(caseload.world.referrer);
    expect(from).toBe('2025-12-01');
    expect(all).toMatchObject({ sent: 2, spoken: 1, openNow: 2, medianDays: 0 });
    expect(months.map(({ key }) => key)).toEqual(['2026-11']);
    expect(reasons.map(({ key }) => key)).toEqual(['grief', 'loneliness']);
    const other = await practice.overview(caseload.world.siblingReferrer);
    expect(other.all.sent).toBe(0);
    expect(await refusalOf(practice.overview(caseload.world.coach))).toBe('permission.refused');
  });
});
