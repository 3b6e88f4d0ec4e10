import { Caseload, refusalOf } from '../../support/caseload.js';

describe('a measurement', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  afterAll(async () => {
    await caseload.close();
  });

  const loneliness = { instrument: 'ucla-3', moment: 'baseline', answers: [3, 2, 3] } as const;

  it('is scored and stored with the version of its instrument', async () => {
    const id = await caseload.refer('intake_done');
    const record = await caseload.measurements.record(caseload.world.coach, id, loneliness);
    expect(record).toMatchObject({
      ...{ instrument: 'ucla-3', instrumentVersion: '1', moment: 'baseline' },
      ...{ answers: [3, 2, 3], scores: { total: 8 } },
    });
    const read = await caseload.referrals.read(caseload.world.coach, id);
    expect(read.view === 'welfare' ? read.side.measurements : []).toEqual([record]);
    expect((await caseload.events(id)).at(-1)).toBe('measurement.recorded');
    expect(await caseload.audited('measurement.record', id)).toEqual([0]);
  });

  it('is sealed: neither the row, nor the event, nor the outbox tells an answer or a score', async () => {
    const id = await caseload.refer('intake_done');
    await caseload.measurements.record(caseload.world.coach, id, loneliness);
    const [body] = await caseload.column<Buffer>(
      `SELECT body FROM measurement WHERE referral_id = $1`,
      [id],
    );
    expect(body?.toString('latin1')).not.toContain('total');
    const payloads = await caseload.column<Record<string, unknown>>(
      `SELECT payload FROM event WHERE referral_id = $1 AND type = 'measurement.recorded'`,
      [id],
    );
    expect(payloads.map((payload) => Object.keys(payload).sort())).toEqual([
      ['instrument', 'measurementId', 'moment'],
    ]);
  });

  it('keeps a missing answer missing, and has no score where the rule says so', async () => {
    const id = await caseload.refer('intake_done');
    const answers = [4, null, 6, 7, null, 10];
    const order = { instrument: 'gespreksweb-6', moment: 'between', answers } as const;
    const record = await caseload.measurements.record(caseload.world.coach, id, order);
    expect(record.answers).toEqual(answers);
    expect(record.scores).toMatchObject({ body: 4, mind: null, meaning: 6, taking_part: null });
  });

  it.each([
    [{ ...loneliness, instrument: 'none' }, 'instrument.unknown'],
    [{ ...loneliness, answers: [1, 2] }, 'instrument.answers'],
    [{ ...loneliness, answers: [1, 2, 4] }, 'instrument.answers'],
    [{ ...loneliness, answers: [1, 2, 1.5] }, 'instrument.answers'],
  ])('of %j is refused as %s, and nothing is stored', async (order, code) => {
    const id = await caseload.refer('intake_done');
    const attempt = caseload.measurements.record(caseload.world.coach, id, order);
    expect(await refusalOf(attempt)).toBe(code);
    const rows = await caseload.column(`SELECT id FROM measurement WHERE referral_id = $1`, [id]);
    expect(rows).toEqual([]);
    expect(await caseload.audited('measurement.record', id)).toEqual([4]);
  });

  it('waits until the client was spoken to', async () => {
    const id = await caseload.refer('accepted');
    const attempt = caseload.measurements.record(caseload.world.coach, id, loneliness);
    expect(await refusalOf(attempt)).toBe('referral.action_not_possible');
  });

  it('is not there for another team, another organisation, the referrer or the operator', async () => {
    const id = await caseload.refer('intake_done');
    const { southCoach, otherCoach, referrer, operator, councillor } = caseload.world;
    for (const actor of [southCoach, otherCoach, referrer, operator, councillor]) {
      const attempt = caseload.measurements.record(actor, id, loneliness);
      expect(await refusalOf(attempt)).toBe('not_found');
    }
    expect(await caseload.audited('measurement.record', id)).toEqual([8, 8, 8, 8, 8]);
    const seen = await caseload.database.app.transaction(referrer, (tx) =>
      tx.query({ name: 'peek-measurement', text: 'SELECT id FROM measurement' }),
    );
    expect(seen).toEqual([]);
  });
});
