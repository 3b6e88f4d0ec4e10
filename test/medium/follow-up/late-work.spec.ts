import { engineOf, type Actor } from '@wor/domain';
import { FollowUpService, LateWorkService, type LateWork } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let engine: Actor;
let administrator: Actor;
let worker: FollowUpService;
let lateWork: LateWorkService;

beforeAll(async () => {
  caseload = await Caseload.create();
  const { world, home, database } = caseload;
  engine = engineOf(world.welfare, world.region);
  worker = new FollowUpService({ ...home, database: database.worker });
  lateWork = new LateWorkService(home);
  administrator = await world.person({
    ...{ organisationId: world.office, role: 'administrator', name: 'Ria' },
  });
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const everything = { after: undefined, limit: 100 } as const;

/** What the worker does at a moment, for one referral. */
async function workUntil(referralId: string, at: string): Promise<void> {
  caseload.clock.set(at);
  const ids = await caseload.column<string>(
    `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned' ORDER BY due_at`,
    [referralId],
  );
  for (const id of ids) await worker.comeDue(engine, id);
}

const numberOf = async (id: string): Promise<string> => {
  const [number = ''] = await caseload.column<string>(`SELECT number FROM referral WHERE id = $1`, [
    id,
  ]);
  return number;
};

async function lineOf(id: string) {
  const number = await numberOf(id);
  const { items } = await lateWork.list(administrator, everything);
  return items.find((item) => item.number === number);
}

describe('what is late in a region', () => {
  it('is a first contact past its target, with who was told', async () => {
    const id = await caseload.refer('sent');
    await workUntil(id, '2026-11-27T09:00:00.000Z');
    expect(await lineOf(id)).toBeUndefined();
    await workUntil(id, '2026-11-30T09:00:00.000Z');
    expect(await lineOf(id)).toMatchObject({
      ...{ what: 'first_contact', since: '2026-11-27', daysLate: 3 },
      ...{ leadToldAt: new Date('2026-11-30T09:00:00.000Z'), administratorToldAt: null },
    });
    await workUntil(id, '2026-12-07T09:00:00.000Z');
    expect(await lineOf(id)).toMatchObject({
      ...{ daysLate: 10, administratorToldAt: new Date('2026-12-07T09:00:00.000Z') },
    });
    await caseload.act(id, 'accept');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    expect(await lineOf(id)).toBeUndefined();
  });

  it('stays late while the referral is on hold', async () => {
    const id = await caseload.refer('accepted');
    await workUntil(id, '2026-11-30T09:00:00.000Z');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-14' });
    expect(await lineOf(id)).toMatchObject({ what: 'first_contact' });
  });

  it('is what waits for its coach, once the lead was told and until it was answered', async () => {
    const { world, followUps } = caseload;
    const id = await caseload.refer('intake_done');
    await workUntil(id, '2027-02-22T09:00:00.000Z');
    await workUntil(id, '2027-02-25T09:00:00.000Z');
    expect(await lineOf(id)).toBeUndefined();
    await workUntil(id, '2027-03-01T09:00:00.000Z');
    expect(await lineOf(id)).toMatchObject({
      ...{ what: 'follow_up.3m', since: '2027-02-22', daysLate: 7, administratorToldAt: null },
      coachToldAt: new Date('2027-02-25T09:00:00.000Z'),
    });
    const [due = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'due'`,
      [id],
    );
    await followUps.recordResult(world.coach, due, { stillActive: 'yes', wantsSupport: false });
    expect(await lineOf(id)).toBeUndefined();
  });

  it('is counted by team, paged by day, and leaves nobody out', async () => {
    for (let each = 0; each < 3; each += 1) await caseload.refer('sent');
    caseload.clock.set('2026-12-20T09:00:00.000Z');
    const { teams, items } = await lateWork.list(administrator, everything);
    expect(teams).toEqual([
      { teamId: caseload.world.north, team: expect.any(String) as string, count: items.length },
    ]);
    const paged: string[] = [];
    let after: Start | undefined;
    do {
      const page: LateWork = await lateWork.list(administrator, { after, limit: 2 });
      paged.push(...page.items.map(({ number }) => number));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(items.map(({ number }) => number));
  });

  it('is for the administrator alone, tells no name, and is in the audit trail', async () => {
    const { world } = caseload;
    expect(await refusalOf(lateWork.list(world.lead, everything))).toBe('permission.refused');
    const text = JSON.stringify(await lateWork.list(administrator, everything));
    expect(text).not.toContain('Proef');
    expect(await caseload.audited('late_work.list', 'late-work')).toContain(0);
    const seen = await caseload.database.app.transaction(world.lead, (tx) =>
      tx.query({ name: 'peek', text: `SELECT * FROM late_work('2027-12-01')` }),
    );
    expect(seen).toEqual([]);
  });
});

type Start = NonNullable<LateWork['next']>;
