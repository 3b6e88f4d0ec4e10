import type { LeasedRow } from '@wor/database';
import { engineOf, type Actor } from '@wor/domain';
import { AppointmentService, HandOverService } from '@wor/services';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { Caseload } from '../../support/caseload.js';

let caseload: Caseload;
let appointments: AppointmentService;
let tim: Actor;

beforeAll(async () => {
  caseload = await Caseload.create();
  appointments = new AppointmentService(caseload.home);
  const { world } = caseload;
  const own = { organisationId: world.welfare, teamIds: [world.north] };
  tim = await world.person({ ...own, role: 'coach', name: 'Tim' });
  caseload.clock.set('2026-11-23T09:00:00.000Z');
});
afterAll(() => caseload.close());

const book = (referralId: string, day: string, time: string) =>
  appointments.book(caseload.world.coach, { referralId, order: { day, time, kind: 'phone' } });

const whose = async (id: string): Promise<string> =>
  (await caseload.column<string>(`SELECT coach_id FROM appointment WHERE id = $1`, [id]))[0] ?? '';

/** The clock does what is due, as the worker does it. */
async function wake(): Promise<void> {
  const { home, database, world, clock } = caseload;
  const due = await database.sql<LeasedRow & Record<string, unknown>>(
    `SELECT id, kind, reference FROM outbox
     WHERE kind LIKE 'hand_over.%' AND state = 'pending' AND run_at <= $1`,
    [clock.now()],
  );
  const effect = new ScheduleEffect({ ...home, database: database.worker });
  for (const row of due) {
    await database.worker.transaction(engineOf(world.welfare, world.region), (tx) =>
      effect.commit(tx, row),
    );
    await database.sql(`UPDATE outbox SET state = 'done' WHERE id = $1`, [row.id]);
  }
}

describe('the appointments of somebody on holiday', () => {
  it('are the colleague’s while it lasts, where they fit, and come back with the client', async () => {
    const { world, home, clock } = caseload;
    const [first, second, timsOwn] = [
      await caseload.refer('matching'),
      await caseload.refer('matching'),
      await caseload.refer('matching'),
    ];
    await caseload.database.sql(`UPDATE referral SET coach_id = $2 WHERE id = $1`, [
      ...[timsOwn, tim.accountId],
    ]);
    await book(timsOwn, '2026-11-25', '14:00');
    const during = await book(first, '2026-11-25', '10:00');
    const taken = await book(second, '2026-11-25', '14:30');
    const after = await book(first, '2026-12-08', '10:00');
    const order = { toId: tim.accountId, reason: 'holiday', untilOn: '2026-11-27' };
    await new HandOverService(home).make(world.coach, order);
    await wake();
    const owners = await Promise.all([during, taken, after].map(({ id }) => whose(id)));
    const fatma = world.coach.accountId;
    expect(owners).toEqual([tim.accountId, fatma, fatma]);
    const late = await appointments.book(tim, {
      ...{ referralId: first, order: { day: '2026-12-01', time: '9:00', kind: 'phone' } },
    });
    expect(await whose(late.id)).toBe(tim.accountId);
    clock.set('2026-11-28T09:00:00.000Z');
    await wake();
    expect(await whose(late.id)).toBe(fatma);
    expect(await whose(during.id)).toBe(tim.accountId);
  });
});
