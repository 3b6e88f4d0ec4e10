import { engineOf } from '@wor/domain';
import { FollowUpService } from '@wor/services';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

interface Wake {
  readonly id: string;
  readonly status: string;
  readonly due: Date;
}

const wakes = (referralId: string): Promise<Wake[]> =>
  caseload.database.sql(
    `SELECT id, status, due_at AS due FROM follow_up
     WHERE referral_id = $1 AND kind = 'wake' AND moment = 'wake' ORDER BY created_at, id`,
    [referralId],
  );

const scheduled = (id: string | undefined): Promise<object[]> =>
  caseload.database.sql(`SELECT queue, kind, state, run_at AS at FROM outbox WHERE id = $1`, [id]);

async function comeDue(id: string): Promise<boolean> {
  const { home, database, world } = caseload;
  const worker = new FollowUpService({ ...home, database: database.worker });
  return worker.comeDue(engineOf(world.welfare, world.region), id);
}

describe('a referral on hold', () => {
  it('wakes its coach on the wake date at nine, and stays on hold', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    const at = new Date('2026-12-01T08:00:00.000Z');
    const [wake] = await wakes(id);
    expect(wake).toMatchObject({ status: 'planned', due: at });
    expect(await scheduled(wake?.id)).toEqual([
      { queue: 'schedule', kind: 'follow_up.due', state: 'pending', at },
    ]);
    expect(await comeDue(wake?.id ?? '')).toBe(false);
    caseload.clock.set(at);
    expect(await comeDue(wake?.id ?? '')).toBe(true);
    expect(await wakes(id)).toMatchObject([{ status: 'due' }]);
    expect((await caseload.events(id)).at(-1)).toBe('follow_up.due');
    const status = await caseload.column(`SELECT status FROM referral WHERE id = $1`, [id]);
    expect(status).toEqual(['on_hold']);
  });

  it('takes no chosen day away by a wake-up that outlived what it would wake', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    const [wake] = await wakes(id);
    await caseload.act(id, 'resume');
    const chosen = `UPDATE referral SET next_chosen_on = '2026-12-24' WHERE id = $1`;
    await caseload.database.sql(chosen, [id]);
    caseload.clock.set('2026-12-01T08:00:00.000Z');
    expect(await comeDue(wake?.id ?? '')).toBe(false);
    const left = `SELECT next_chosen_on::text FROM referral WHERE id = $1`;
    expect(await caseload.column(left, [id])).toEqual(['2026-12-24']);
  });

  it('forgets its wake date when it goes on, before and after that date, and can be held again', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    await caseload.act(id, 'resume');
    const [first] = await wakes(id);
    expect(await wakes(id)).toMatchObject([{ status: 'cancelled' }]);
    expect(await scheduled(first?.id)).toMatchObject([{ state: 'cancelled' }]);
    caseload.clock.pass(1);
    await caseload.act(id, 'hold', { wakeOn: '2026-12-02' });
    caseload.clock.set('2026-12-02T08:00:00.000Z');
    const [, second] = await wakes(id);
    expect(await comeDue(second?.id ?? '')).toBe(true);
    await caseload.act(id, 'resume');
    await caseload.act(id, 'hold', { wakeOn: '2027-01-04' });
    const states = (await wakes(id)).map(({ status }) => status);
    expect(states).toEqual(['cancelled', 'cancelled', 'planned']);
  });

  it('leaves the other follow-ups alone, and a withdrawal ends the wake date too', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    await caseload.act(id, 'resume');
    const others = await caseload.column(
      `SELECT status FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up'`,
      [id],
    );
    expect(others).toEqual(['planned']);
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    await caseload.act(id, 'withdraw', { reason: 'solved' });
    const states = (await wakes(id)).map(({ status }) => status);
    expect(states).toEqual(['cancelled', 'cancelled']);
  });
});
