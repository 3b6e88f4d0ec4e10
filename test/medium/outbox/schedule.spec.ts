import { endLeadership, holdLeadership, readClockOffset } from '@wor/database';
import { AdjustableClock, newId } from '@wor/platform';
import { endOldSessions } from '../../../apps/worker/src/schedule/end-old-sessions.task.js';
import { ScheduleLeader } from '../../../apps/worker/src/schedule/schedule.leader.js';
import type { Task } from '../../../apps/worker/src/schedule/task-types.js';
import { ClockFollower } from '../../../apps/worker/src/watch/clock.follower.js';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';
import { silent } from './fixture.js';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(() => database.close());

const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come true in time');
};

const hold = (holder: string) =>
  database.worker.transaction(undefined, (tx) =>
    holdLeadership(tx, { name: 'test', holder, seconds: 30 }),
  );

describe('the leader', () => {
  it('is one of many, keeps its fence, and hands over with a higher one', async () => {
    const [one, other] = [newId(), newId()];
    expect(await hold(one)).toBe('1');
    expect([await hold(other), await hold(one)]).toEqual([undefined, '1']);
    await database.worker.transaction(undefined, (tx) => endLeadership(tx, 'test', one));
    expect([await hold(other), await hold(one)]).toEqual(['2', undefined]);
  });

  it('cannot commit once somebody else leads', async () => {
    const errors: unknown[] = [];
    const isOver = { value: false };
    const task: Task = {
      name: 'late',
      everySeconds: 60,
      async run({ asLeader }) {
        await database.sql(`UPDATE leader_lease SET fence = fence + 1 WHERE name = 'schedule'`);
        await asLeader(undefined, async () => undefined).catch((error: unknown) =>
          errors.push(error),
        );
        isOver.value = true;
        return 0;
      },
    };
    const clock = new AdjustableClock();
    const leader = new ScheduleLeader({
      database: database.worker,
      clock,
      log: silent,
      tasks: [task],
    });
    leader.start();
    await until(() => isOver.value);
    await leader.stop();
    expect(errors.map((error) => (error as Error).name)).toEqual(['LeaseLost']);
  });

  it('of two workers runs a task once', async () => {
    let runs = 0;
    const task: Task = {
      name: 'count',
      everySeconds: 60,
      async run() {
        runs += 1;
        return 1;
      },
    };
    const leaders = [1, 2].map(
      () =>
        new ScheduleLeader({
          ...{ database: database.worker, clock: new AdjustableClock(), log: silent },
          tasks: [task],
        }),
    );
    for (const leader of leaders) leader.start();
    await until(() => runs > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await Promise.all(leaders.map((leader) => leader.stop()));
    expect(runs).toBe(1);
  });
});

describe('the domain clock', () => {
  it('runs as far ahead as a practice region was moved, and tells who waits for it', async () => {
    let moves = 0;
    const clock = new AdjustableClock();
    const follower = new ClockFollower({
      ...{ database: database.worker, clock, log: silent },
      onMoved: () => {
        moves += 1;
      },
    });
    await follower.follow();
    await database.sql(
      `INSERT INTO practice_clock (domain_at, set_at) VALUES ('2027-03-01T00:00:00Z', '2026-12-01T00:00:00Z')`,
    );
    const before = clock.now().getTime();
    await follower.follow();
    await follower.follow();
    const ahead = 90 * 86_400_000;
    expect(await database.worker.transaction(undefined, (tx) => readClockOffset(tx))).toBe(ahead);
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(ahead);
    expect(moves).toBe(1);
  });
});

describe('ending old sessions', () => {
  it('forgets what is older than 72 hours, and nothing younger (R-20)', async () => {
    await database.sql(
      `INSERT INTO login_attempt (key_hash, at) VALUES ('\\x01', now() - interval '73 hours'), ('\\x02', now())`,
    );
    await database.sql(
      `INSERT INTO idempotency (organisation_id, key_hash, request_hash, status, body, created_at) VALUES
         ($1, '\\x01', '', 201, '{}', now() - interval '73 hours'), ($1, '\\x02', '', 201, '{}', now() - interval '71 hours')`,
      [world.practice],
    );
    const count = await endOldSessions.run({
      ...{ now: new Date('2026-11-20T09:00:00Z'), database: database.worker },
      asLeader: (actor, work) => database.worker.transaction(actor, work),
    });
    expect(count).toBe(2);
    const left = await database.sql(`SELECT encode(key_hash, 'hex') AS key FROM idempotency`);
    expect(left).toEqual([{ key: '02' }]);
  });
});
