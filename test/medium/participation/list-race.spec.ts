import { endParticipations } from '@wor/database';
import { civilDate, type ParticipationStepAction } from '@wor/domain';
import { refusalOf } from '../../support/caseload.js';
import { WaitingList, type Place } from './waiting-lists.js';

let list: WaitingList;
beforeAll(async () => {
  list = await WaitingList.open();
});
beforeEach(() => list.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => list.close());

/** What has to be true of an activity whatever happened at once. */
async function check(activityId: string): Promise<void> {
  const [row] = await list.caseload.database.sql<{
    readonly taken: number;
    readonly inside: number;
    readonly free: number;
    readonly waiting: number;
  }>(
    `SELECT a.taken, a.capacity - a.taken AS free,
       (SELECT count(*)::integer FROM participation p
         WHERE p.activity_id = a.id AND p.status IN ('held', 'started')) AS inside,
       (SELECT count(*)::integer FROM participation p
         WHERE p.activity_id = a.id AND p.status = 'waiting' AND NOT EXISTS (SELECT 1 FROM event e
           WHERE e.referral_id = p.referral_id AND e.type = 'participation.declined'
             AND e.payload ->> 'participationId' = p.id::text)) AS waiting
     FROM activity a WHERE a.id = $1`,
    [activityId],
  );
  expect(row?.taken).toBe(row?.inside);
  // Nobody waits beside a free seat, but who gave one back.
  expect(Math.min(row?.free ?? -1, row?.waiting ?? -1)).toBe(0);
}

const many = <Value>(count: number, make: () => Promise<Value>): Promise<Value[]> =>
  Array.from({ length: count }).reduce<Promise<Value[]>>(
    async (before) => [...(await before), await make()],
    Promise.resolve([]),
  );

describe('a waiting list under many hands', () => {
  it('gives two seats that come free at once to two people', async () => {
    for (let round = 0; round < 5; round += 1) {
      const activity = await list.activity(2);
      const inside = await many(2, () => list.started(activity));
      const waiting = await many(3, () => list.waiting(activity));
      await Promise.all(inside.map((place) => list.act(place, 'stop')));
      expect(await list.statuses(...waiting)).toEqual(['held', 'held', 'waiting']);
      await check(activity);
    }
  }, 90_000);

  it('goes past somebody who leaves the list while a seat comes free', async () => {
    for (let round = 0; round < 6; round += 1) {
      const activity = await list.activity(1);
      const inside = await list.started(activity);
      const [one, two] = (await many(2, () => list.waiting(activity))) as [Place, Place];
      await Promise.all([list.act(inside, 'stop'), list.act(one, 'stop')]);
      expect(await list.statuses(one, two)).toEqual(['stopped', 'held']);
      await check(activity);
    }
  }, 90_000);

  it('goes past somebody whose withdrawal is not written yet', async () => {
    const { database, world } = list.caseload;
    const activity = await list.activity(1);
    const inside = await list.started(activity);
    const [one, two] = (await many(2, () => list.waiting(activity))) as [Place, Place];
    const text = `UPDATE referral SET status = 'withdrawn' WHERE id = $1`;
    const end = { on: civilDate('2026-11-20'), reason: 'client.other' };
    let isWritten = (): void => undefined;
    const written = new Promise<void>((resolve) => (isWritten = resolve));
    const withdrawal = database.app.transaction(world.coach, async (tx) => {
      await tx.query({ name: 'withdraw-slowly', text }, [one.referral]);
      await endParticipations(tx, one.referral, end);
      isWritten();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await written;
    await Promise.all([withdrawal, list.act(inside, 'stop')]);
    expect(await list.statuses(one, two)).toEqual(['stopped', 'held']);
    await check(activity);
  });

  it('leaves nobody behind who joins while a seat comes free', async () => {
    for (let round = 0; round < 6; round += 1) {
      const activity = await list.activity(1);
      const inside = await list.started(activity);
      const late = await list.propose(activity);
      const [, code] = await Promise.all([
        list.act(inside, 'stop'),
        refusalOf(list.act(late, 'join_list')),
      ]);
      const [status] = await list.statuses(late);
      expect([code, status]).toEqual(
        code === 'done' ? ['done', 'held'] : ['activity.not_full', 'proposed'],
      );
      await check(activity);
    }
  }, 90_000);

  it('lets two people go who each wait for the seat of the other', async () => {
    const { caseload } = list;
    for (let round = 0; round < 8; round += 1) {
      const [one, two] = (await many(2, () => caseload.refer())) as [string, string];
      const [first, second] = (await many(2, () => list.activity(1))) as [string, string];
      await list.act(await list.propose(first, one), 'start');
      await list.act(await list.propose(second, two), 'start');
      await list.act(await list.propose(first, two), 'join_list');
      await list.act(await list.propose(second, one), 'join_list');
      const leave = (id: string) => caseload.act(id, 'withdraw', { reason: 'moved_away' });
      await Promise.all([leave(one), leave(two)]);
      expect([await list.taken(first), await list.taken(second)]).toEqual([0, 0]);
    }
  }, 90_000);

  it('survives withdrawals, answers, starts and stops at once without a deadlock', async () => {
    const { caseload } = list;
    const activities = await many(2, () => list.activity(3));
    const places: Place[] = [];
    for (let client = 0; client < 12; client += 1) {
      const referral = await caseload.refer();
      for (const activity of activities) places.push(await list.propose(activity, referral));
    }
    const steps: readonly ParticipationStepAction[] = [
      ...(['start', 'join_list', 'offer', 'accept_offer', 'decline_offer', 'stop'] as const),
    ];
    for (let round = 0; round < 4; round += 1) {
      const shuffled = places.map((place, at) => ({ place, action: steps[(at * 5 + round) % 6] }));
      const codes = await Promise.all([
        ...shuffled.map(({ place, action = 'stop' }) => refusalOf(list.act(place, action))),
        ...[places[round * 4], places[round * 4 + 2]].map((place) =>
          refusalOf(caseload.act(place?.referral ?? '', 'withdraw', { reason: 'moved_away' })),
        ),
      ]);
      expect(codes.filter((code) => code === 'done').length).toBeGreaterThan(0);
      await list.work();
      for (const activity of activities) await check(activity);
    }
  }, 90_000);

  it('books the last three seats for three of fifty, whoever asks', async () => {
    const activity = await list.activity(3);
    const places = await many(50, () => list.propose(activity));
    const codes = await Promise.all(places.map((place) => refusalOf(list.act(place, 'start'))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(3);
    expect(codes.filter((code) => code === 'activity.full')).toHaveLength(47);
    await check(activity);
  }, 90_000);
});
