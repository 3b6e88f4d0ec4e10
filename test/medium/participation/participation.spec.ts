import { civilDate, engineAccountId } from '@wor/domain';
import { newId } from '@wor/platform';
import { Caseload, refusalOf } from '../../support/caseload.js';

describe('a participation', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  beforeEach(async () => {
    await caseload.database.sql(`UPDATE activity SET taken = 0, capacity = 3, status = 'active'`);
  });
  afterAll(async () => {
    await caseload.close();
  });

  const activityOf = (index: number): string => caseload.world.activities[index] ?? '';

  async function propose(referralId: string, index = 0): Promise<string> {
    const order = { activityId: activityOf(index) };
    return (await caseload.participations.propose(caseload.world.coach, referralId, order)).id;
  }

  const seats = async (index: number): Promise<number | undefined> =>
    (
      await caseload.column<number>(`SELECT taken FROM activity WHERE id = $1`, [activityOf(index)])
    )[0];

  const statusOf = async (referralId: string): Promise<string | undefined> =>
    (await caseload.column<string>(`SELECT status FROM referral WHERE id = $1`, [referralId]))[0];

  it('is proposed from a list, by a person, without taking a seat', async () => {
    const { world, matching, participations } = caseload;
    const id = await caseload.refer();
    const { listId } = await matching.suggest(world.coach, id);
    const order = { activityId: activityOf(1), suggestionListId: listId };
    const record = await participations.propose(world.coach, id, order);
    expect(record).toMatchObject({
      ...{ status: 'proposed', version: 1, startedOn: null, stoppedOn: null, stopReason: null },
      activity: { id: activityOf(1), freeSeats: 3 },
    });
    const rows = await caseload.database.sql(
      `SELECT decided_by AS by, suggestion_list_id AS list FROM participation WHERE id = $1`,
      [record.id],
    );
    expect(rows).toEqual([{ by: world.coach.accountId, list: listId }]);
    expect(await seats(1)).toBe(0);
    expect((await caseload.events(id)).at(-1)).toBe('participation.proposed');
    expect(await caseload.audited('participation.propose', id)).toEqual([0]);
  });

  it('is proposed once for one activity, and again after it stopped', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const first = await propose(id);
    expect(await refusalOf(propose(id))).toBe('participation.duplicate');
    await participations.act(world.coach, first, { action: 'stop', reason: 'client.time' });
    expect(await refusalOf(propose(id))).toBe('done');
  });

  it('does not come from the list of another client, or from an activity that is not there', async () => {
    const { world, matching, participations, database } = caseload;
    const [one, other] = [await caseload.refer(), await caseload.refer()];
    const { listId } = await matching.suggest(world.coach, other);
    const order = { activityId: activityOf(0), suggestionListId: listId };
    expect(await refusalOf(participations.propose(world.coach, one, order))).toBe('input.invalid');
    await database.sql(`UPDATE activity SET status = 'defunct' WHERE id = $1`, [activityOf(0)]);
    expect(await refusalOf(propose(one))).toBe('not_found');
    const unknown = { activityId: newId() };
    expect(await refusalOf(participations.propose(world.coach, one, unknown))).toBe('not_found');
  });

  it('starts in one click: seat, active referral and follow-ups in one transaction', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const participation = await propose(id);
    const on = civilDate('2026-11-17');
    const record = await participations.act(world.coach, participation, { action: 'start', on });
    expect(record).toMatchObject({ status: 'started', version: 2, startedOn: '2026-11-17' });
    expect(record.activity.freeSeats).toBe(2);
    expect(await statusOf(id)).toBe('active');
    expect((await caseload.events(id)).slice(-3).sort()).toEqual([
      ...['follow_up.planned', 'participation.started', 'referral.activity_started'],
    ]);
    const due = await caseload.column(
      `SELECT due_on::text FROM follow_up WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
    expect(due).toEqual(['2027-02-17']);
  });

  it('that starts second leaves the referral active', async () => {
    const id = await caseload.refer();
    await caseload.start(id, 0);
    await caseload.start(id, 1);
    expect(await statusOf(id)).toBe('active');
    const moves = (await caseload.events(id)).filter(
      (type) => type === 'referral.activity_started',
    );
    expect(moves).toHaveLength(1);
  });

  it('started by a lead takes the seat; making the referral active stays the coach`s step', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    await participations.act(world.lead, await propose(id), { action: 'start' });
    expect(await statusOf(id)).toBe('matching');
    await caseload.act(id, 'start_activity');
    expect(await statusOf(id)).toBe('active');
  });

  it('does not start without a seat, and then nothing has changed', async () => {
    const { world, participations, database } = caseload;
    await database.sql(`UPDATE activity SET taken = capacity WHERE id = $1`, [activityOf(0)]);
    const id = await caseload.refer();
    const participation = await propose(id);
    const attempt = participations.act(world.coach, participation, { action: 'start' });
    expect(await refusalOf(attempt)).toBe('activity.full');
    expect(await statusOf(id)).toBe('matching');
    const status = await caseload.column(`SELECT status FROM participation WHERE id = $1`, [
      participation,
    ]);
    expect(status).toEqual(['proposed']);
    expect(await caseload.audited('participation.start', id)).toEqual([4]);
  });

  it('gives its seat back when it stops, with a reason, and only once', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const participation = await caseload.start(id);
    expect(await seats(0)).toBe(1);
    const silent = participations.act(world.coach, participation, { action: 'stop' });
    expect(await refusalOf(silent)).toBe('reason.missing');
    const stop = { action: 'stop', reason: 'provider.stopped' } as const;
    const record = await participations.act(world.coach, participation, stop);
    expect(record).toMatchObject({ status: 'stopped', stopReason: 'provider.stopped' });
    expect(record.stoppedOn).toBe('2026-11-20');
    expect(await seats(0)).toBe(0);
    const again = participations.act(world.coach, participation, stop);
    expect(await refusalOf(again)).toBe('participation.action_not_possible');
    expect(await seats(0)).toBe(0);
  });

  it('ended with the withdrawal of its client, and the seat is free', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const participation = await caseload.start(id);
    await caseload.act(id, 'withdraw', { reason: 'no_longer_wanted' });
    const stop = { action: 'stop', reason: 'client.personal' } as const;
    const again = participations.act(world.coach, participation, stop);
    expect(await refusalOf(again)).toBe('participation.action_not_possible');
    expect(await seats(0)).toBe(0);
    expect(await refusalOf(propose(id, 2))).toBe('participation.action_not_possible');
  });

  it('is not changed under a version that somebody else has changed', async () => {
    const { world, participations } = caseload;
    const participation = await propose(await caseload.refer());
    const start = { action: 'start', version: 1 } as const;
    expect(await refusalOf(participations.act(world.coach, participation, start))).toBe('done');
    const stale = { action: 'stop', reason: 'client.time', version: 1 } as const;
    const attempt = participations.act(world.coach, participation, stale);
    expect(await refusalOf(attempt)).toBe('referral.changed');
  });

  it('is not there for another team, another organisation or the referrer', async () => {
    const { world, participations } = caseload;
    const id = await caseload.refer();
    const participation = await propose(id);
    for (const actor of [world.southCoach, world.otherCoach, world.referrer, world.councillor]) {
      const order = { activityId: activityOf(2) };
      expect(await refusalOf(participations.propose(actor, id, order))).toBe('not_found');
      const attempt = participations.act(actor, participation, { action: 'start' });
      expect(await refusalOf(attempt)).toBe('not_found');
    }
    expect(await refusalOf(participations.act(world.coach, newId(), { action: 'start' }))).toBe(
      'not_found',
    );
  });

  it('S-42 never starts for more clients than there are seats: 50 at once, 3 seats', async () => {
    const { world, participations } = caseload;
    const waiting: string[] = [];
    for (let client = 0; client < 50; client += 1) {
      waiting.push(await propose(await caseload.refer('intake_done')));
    }
    const codes = await Promise.all(
      waiting.map((id) => refusalOf(participations.act(world.coach, id, { action: 'start' }))),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(3);
    expect(codes.filter((code) => code === 'activity.full')).toHaveLength(47);
    expect(await seats(0)).toBe(3);
    const started = await caseload.column(
      `SELECT id FROM participation WHERE activity_id = $1 AND status = 'started' AND id = ANY($2)`,
      [activityOf(0), waiting],
    );
    expect(started).toHaveLength(3);
  }, 60_000);

  it('that two people start at the same moment takes one seat', async () => {
    const { world, participations } = caseload;
    const participation = await propose(await caseload.refer());
    const codes = await Promise.all(
      Array.from({ length: 8 }, () =>
        refusalOf(participations.act(world.coach, participation, { action: 'start' })),
      ),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(await seats(0)).toBe(1);
  });

  it('that two people propose at the same moment is there once', async () => {
    const id = await caseload.refer();
    const codes = await Promise.all(Array.from({ length: 8 }, () => refusalOf(propose(id))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['done', 'participation.duplicate']));
  });

  it.each([
    ['nobody', null, '23502'],
    ['the engine', engineAccountId, '23503'],
  ])('L-15 is not decided by %s: the database refuses it', async (_who, decidedBy, code) => {
    const id = await caseload.refer();
    const attempt = caseload.database.sql(
      `INSERT INTO participation (id, referral_id, activity_id, status, decided_by, proposed_at)
       VALUES ($1, $2, $3, 'proposed', $4, now())`,
      [newId(), id, activityOf(0), decidedBy],
    );
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('is proposed by a person only: the engine has no way in', async () => {
    const id = await caseload.refer();
    const { region, welfare } = caseload.world;
    const engine = { ...caseload.world.coach, accountId: engineAccountId, role: 'engine' } as const;
    const actor = { ...engine, organisationId: welfare, regionId: region, teamIds: [] };
    const order = { activityId: activityOf(0) };
    expect(await refusalOf(caseload.participations.propose(actor, id, order))).toBe(
      'participation.action_not_possible',
    );
  });

  it('never has more taken seats than seats, whoever writes', async () => {
    const attempt = caseload.database.sql(`UPDATE activity SET taken = capacity + 1`);
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
  });
});
