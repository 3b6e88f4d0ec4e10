import { newId } from '@wor/platform';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

const loneliness = { instrument: 'ucla-3', moment: 'baseline', answers: [3, 2, 3] } as const;

const stored = (id: string): Promise<string[]> =>
  caseload.column(`SELECT id FROM measurement WHERE referral_id = $1`, [id]);

describe('a measurement that is sent twice', () => {
  it('under one key is stored once and answered alike, also at the same moment', async () => {
    const { measurements, world, clock } = caseload;
    const id = await caseload.refer('intake_done');
    const order = { ...loneliness, key: newId() };
    const [first, second] = await Promise.all([
      measurements.record(world.coach, id, order),
      measurements.record(world.coach, id, order),
    ]);
    clock.pass(3);
    const third = await measurements.record(world.coach, id, order);
    expect([second, third]).toEqual([first, first]);
    expect(await stored(id)).toEqual([first.id]);
    const told = (await caseload.events(id)).filter((type) => type === 'measurement.recorded');
    expect(told).toHaveLength(1);
    expect(await caseload.audited('measurement.record', id)).toEqual([0, 0, 0]);
  });

  it('without a key is two measurements', async () => {
    const id = await caseload.refer('intake_done');
    await caseload.measurements.record(caseload.world.coach, id, loneliness);
    await caseload.measurements.record(caseload.world.coach, id, loneliness);
    expect(await stored(id)).toHaveLength(2);
  });

  it('with other answers, or for another client, is refused under the key', async () => {
    const { measurements, world } = caseload;
    const [id, other] = [await caseload.refer('intake_done'), await caseload.refer('intake_done')];
    const order = { ...loneliness, key: newId() };
    await measurements.record(world.coach, id, order);
    const changed = { ...order, answers: [3, 3, 3] };
    expect(await refusalOf(measurements.record(world.coach, id, changed))).toBe(
      'idempotency.reused',
    );
    expect(await refusalOf(measurements.record(world.coach, other, order))).toBe(
      'idempotency.reused',
    );
    expect((await stored(id)).length + (await stored(other)).length).toBe(1);
    expect(await caseload.audited('measurement.record', other)).toEqual([4]);
  });

  it('for two clients at one moment under one key is stored for one of them', async () => {
    const { measurements, world } = caseload;
    const ids = [await caseload.refer('intake_done'), await caseload.refer('intake_done')];
    const order = { ...loneliness, key: newId() };
    const outcomes = await Promise.all(
      ids.map((id) => refusalOf(measurements.record(world.coach, id, order))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const rows = await caseload.column(`SELECT id FROM measurement WHERE referral_id = ANY($1)`, [
      ids,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('leaves nothing but ids and codes in the stored answer', async () => {
    const id = await caseload.refer('intake_done');
    const order = { ...loneliness, key: newId() };
    const record = await caseload.measurements.record(caseload.world.coach, id, order);
    const bodies = await caseload.column<object>(`SELECT body FROM idempotency`);
    expect(bodies).toContainEqual({ id: record.id });
  });
});

describe('a step that is sent twice', () => {
  it('under one key is taken once and answered alike', async () => {
    const { referrals, world } = caseload;
    const id = await caseload.refer('accepted');
    const input = { channel: 'phone' } as const;
    const request = { id, action: 'log_attempt', input, key: newId(), version: 2 } as const;
    const first = await referrals.act(world.coach, request);
    const second = await referrals.act(world.coach, request);
    expect([second.id, second.status, second.version]).toEqual([id, 'accepted', first.version]);
    const moments = await caseload.column(`SELECT 1 FROM contact_moment WHERE referral_id = $1`, [
      id,
    ]);
    expect(moments).toHaveLength(1);
    const other = { ...request, input: { channel: 'visit' } as const };
    expect(await refusalOf(referrals.act(world.coach, other))).toBe('idempotency.reused');
  });
});

describe('a participation that is sent twice', () => {
  it('under one key is proposed once and answered alike', async () => {
    const { participations, world } = caseload;
    const id = await caseload.refer();
    const order = { activityId: world.activities[0] ?? '', key: newId() };
    const first = await participations.propose(world.coach, id, order);
    expect(await participations.propose(world.coach, id, order)).toEqual(first);
  });
});
