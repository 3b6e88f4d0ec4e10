import { engineOf, type Actor } from '@wor/domain';
import { FollowUpService, type FollowUpResult } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

interface Planned {
  readonly id: string;
  readonly status: string;
  readonly from: string;
  readonly due: string;
}

const result: FollowUpResult = {
  stillActive: 'yes',
  wantsSupport: false,
  satisfaction: 8,
  why: 'Het is gezellig',
};

describe('a follow-up', () => {
  let caseload: Caseload;
  let engine: Actor;
  let worker: FollowUpService;

  beforeAll(async () => {
    caseload = await Caseload.create();
    engine = engineOf(caseload.world.welfare, caseload.world.region);
    worker = new FollowUpService({ ...caseload.home, database: caseload.database.worker });
  });
  beforeEach(async () => {
    caseload.clock.set('2026-11-20T09:00:00.000Z');
    await caseload.database.sql(`UPDATE activity SET taken = 0, capacity = 30`);
  });
  afterAll(async () => {
    await caseload.close();
  });

  const plan = (referralId: string): Promise<Planned[]> =>
    caseload.database.sql(
      `SELECT id, status, counts_from::text AS "from", due_on::text AS due FROM follow_up
       WHERE referral_id = $1 AND kind = 'follow_up' ORDER BY created_at, id`,
      [referralId],
    );

  const live = async (referralId: string): Promise<Planned> => {
    const [row] = (await plan(referralId)).filter(({ status }) => status !== 'cancelled');
    if (row === undefined) throw new Error('no follow-up is planned');
    return row;
  };

  const wakeUps = (referralId: string): Promise<{ id: string; state: string }[]> =>
    caseload.database.sql(
      `SELECT o.id, o.state FROM outbox o JOIN follow_up f ON o.id = f.id
       WHERE f.referral_id = $1 AND f.kind = 'follow_up' ORDER BY o.created_at, o.id`,
      [referralId],
    );

  const statusOf = async (referralId: string): Promise<string | undefined> =>
    (await caseload.column<string>(`SELECT status FROM referral WHERE id = $1`, [referralId]))[0];

  async function dueNow(referralId: string): Promise<string> {
    const { id } = await live(referralId);
    caseload.clock.set('2027-02-22T09:00:00.000Z');
    expect(await worker.comeDue(engine, id)).toBe(true);
    return id;
  }

  it('counts from the intake while nothing has started', async () => {
    const id = await caseload.refer('intake_done');
    const row = await live(id);
    expect(row).toMatchObject({ status: 'planned', from: '2026-11-20', due: '2027-02-20' });
    expect(await wakeUps(id)).toEqual([{ id: row.id, state: 'pending' }]);
    const due = await caseload.column<Date>(`SELECT run_at FROM outbox WHERE id = $1`, [row.id]);
    expect(due.map((at) => at.toISOString())).toEqual(['2027-02-20T08:00:00.000Z']);
  });

  it('is replaced by the first start, with what would have made it come due', async () => {
    const id = await caseload.refer();
    const before = await live(id);
    caseload.clock.set('2026-11-30T09:00:00.000Z');
    await caseload.start(id);
    const after = await live(id);
    expect(after).toMatchObject({ from: '2026-11-30', due: '2027-02-28' });
    expect((await plan(id)).map(({ status }) => status)).toEqual(['cancelled', 'planned']);
    expect(await wakeUps(id)).toEqual([
      { id: before.id, state: 'cancelled' },
      { id: after.id, state: 'pending' },
    ]);
  });

  it('is not moved by a later start, nor ended by stopping or by closing', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const participation = await caseload.start(id, 0);
    const first = await live(id);
    caseload.clock.set('2026-12-10T09:00:00.000Z');
    await caseload.start(id, 1);
    const stop = { action: 'stop', reason: 'client.time' } as const;
    await participations.act(world.coach, participation, stop);
    await caseload.act(id, 'complete', {
      ...{ reason: 'loneliness', outflow: 'social_activity', letter: 'Het gaat goed.' },
    });
    expect(await live(id)).toEqual(first);
  });

  it('dies with a withdrawal, together with what would have made it come due', async () => {
    const id = await caseload.refer();
    caseload.clock.set('2026-11-30T09:00:00.000Z');
    await caseload.start(id);
    const row = await live(id);
    await caseload.act(id, 'withdraw', { reason: 'consent' });
    expect((await plan(id)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect((await wakeUps(id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    caseload.clock.set('2027-02-22T09:00:00.000Z');
    expect(await worker.comeDue(engine, row.id)).toBe(false);
  });

  it('comes due exactly once, however often the worker asks, and moves the referral', async () => {
    const id = await caseload.refer();
    await caseload.start(id);
    const row = await live(id);
    caseload.clock.set('2027-02-22T09:00:00.000Z');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => worker.comeDue(engine, row.id)),
    );
    expect(answers.filter((hasComeDue) => hasComeDue)).toHaveLength(1);
    expect(await statusOf(id)).toBe('follow_up');
    const events = await caseload.events(id);
    expect(events.filter((type) => type === 'follow_up.due')).toHaveLength(1);
    expect(events.filter((type) => type === 'referral.follow_up_begun')).toHaveLength(1);
    expect(new Set(await caseload.audited('follow_up.come_due', id))).toEqual(new Set([0]));
  });

  it('does not come due before its day, whoever asks', async () => {
    const id = await caseload.refer();
    const row = await live(id);
    caseload.clock.set('2027-02-20T07:59:59.000Z');
    expect(await worker.comeDue(engine, row.id)).toBe(false);
    caseload.clock.set('2027-02-20T08:00:00.000Z');
    expect(await worker.comeDue(engine, row.id)).toBe(true);
  });

  it('of a closed referral comes due too, and leaves the referral closed', async () => {
    const { world, followUps } = caseload;
    const id = await caseload.refer();
    await caseload.start(id);
    await caseload.act(id, 'complete', {
      ...{ reason: 'loneliness', outflow: 'none', noLetterReason: 'other' },
    });
    const followUp = await dueNow(id);
    expect(await statusOf(id)).toBe('completed');
    expect(await refusalOf(followUps.recordResult(world.coach, followUp, result))).toBe('done');
  });

  it('is invisible to the engine of another organisation', async () => {
    const { world } = caseload;
    const row = await live(await caseload.refer());
    caseload.clock.set('2027-02-22T09:00:00.000Z');
    expect(await worker.comeDue(engineOf(world.otherWelfare, world.region), row.id)).toBe(false);
  });

  it('is done with what the client said, sealed, and the referrer gets a letter', async () => {
    const { world, followUps } = caseload;
    const id = await caseload.refer();
    await caseload.start(id);
    const followUp = await dueNow(id);
    const given = { ...result, letter: 'Zij gaat elke week.' };
    const record = await followUps.recordResult(world.coach, followUp, given);
    expect(record).toEqual({
      ...{ id: followUp, kind: 'follow_up', moment: '3m', dueOn: '2027-02-20', status: 'done' },
      doneAt: new Date('2027-02-22T09:00:00.000Z'),
    });
    const [body] = await caseload.column<Buffer>(`SELECT body FROM follow_up WHERE id = $1`, [
      followUp,
    ]);
    expect(body?.toString('latin1')).not.toContain('gezellig');
    const events = await caseload.events(id);
    expect(events.slice(-2)).toEqual(['follow_up.done', 'feedback.written']);
    const side = await caseload.referrals.read(world.referrer, id);
    const letter = side.side.feedback.at(-1);
    expect(letter?.moment).toBe('follow_up');
    expect(letter?.sentences).toEqual(
      expect.arrayContaining(['Geen actie nodig.', 'Doet nog mee: Ja.', 'Zij gaat elke week.']),
    );
  });

  it('is answered when it is due: not before, and not twice', async () => {
    const { world, followUps } = caseload;
    const id = await caseload.refer();
    const { id: followUp } = await live(id);
    const record = (): Promise<unknown> => followUps.recordResult(world.coach, followUp, result);
    expect(await refusalOf(record())).toBe('follow_up.not_due');
    await dueNow(id);
    const codes = await Promise.all([refusalOf(record()), refusalOf(record())]);
    expect(codes.sort()).toEqual(['done', 'follow_up.not_open']);
    expect(await caseload.audited('follow_up.record', id)).toHaveLength(3);
  });

  it.each(['why', 'letter'])('does not take a BSN in the field %s', async (field) => {
    const { world, followUps } = caseload;
    const followUp = await dueNow(await caseload.refer());
    const given = { ...result, [field]: 'Zijn nummer is 111222333' };
    const attempt = followUps.recordResult(world.coach, followUp, given);
    await expect(attempt).rejects.toMatchObject({
      ...{ code: 'text.bsn', details: { fields: [{ field, code: 'text.bsn' }] } },
    });
  });

  it('is not there for another team, another organisation or the referrer', async () => {
    const { world, followUps } = caseload;
    const followUp = await dueNow(await caseload.refer());
    for (const actor of [world.southCoach, world.otherCoach, world.referrer, world.operator]) {
      expect(await refusalOf(followUps.recordResult(actor, followUp, result))).toBe('not_found');
    }
  });

  it('is planned once: the database refuses a second live one for the same moment', async () => {
    const { id } = await live(await caseload.refer());
    const attempt = caseload.database.sql(
      `INSERT INTO follow_up (id, referral_id, kind, moment, counts_from, due_on, due_at, actor, channel, status, created_at)
       SELECT gen_random_uuid(), referral_id, kind, moment, counts_from, due_on, due_at, actor, channel, 'due', now()
       FROM follow_up WHERE id = $1`,
      [id],
    );
    await expect(attempt).rejects.toMatchObject({ code: '23505' });
  });

  it('counts by the plan of the region', async () => {
    const { world, database } = caseload;
    const rule = {
      ...{ moment: '2w', after: 'intake', wait: '+2w', actor: 'coach', channel: 'phone' },
      ...{ instruments: [], letterToReferrer: false },
    };
    const settings = { followUpPlan: [rule] };
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, settings]);
    const id = await caseload.refer();
    expect(await live(id)).toMatchObject({ due: '2026-12-04' });
    const followUp = await dueNow(id);
    await caseload.followUps.recordResult(world.coach, followUp, result);
    const letters = await caseload.column(
      `SELECT id FROM feedback WHERE referral_id = $1 AND moment = 'follow_up'`,
      [id],
    );
    expect(letters).toEqual([]);
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
  });
});
