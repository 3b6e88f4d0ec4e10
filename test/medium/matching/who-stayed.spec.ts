import { listRetention } from '@wor/database';
import { civilDate, type Actor } from '@wor/domain';
import { Caseload } from '../../support/caseload.js';

const enoughToTell = 10;

describe('whether people stay', () => {
  let caseload: Caseload;
  let began: string[];

  beforeEach(async () => {
    caseload = await Caseload.create();
    await caseload.database.sql('UPDATE activity SET capacity = 30');
    began = [];
    for (let at = 0; at < enoughToTell; at += 1) {
      began.push(await caseload.start(await caseload.refer(), 0));
    }
  });
  afterEach(() => caseload.close());

  const stop = async (count: number): Promise<void> => {
    for (const id of began.slice(0, count)) {
      const step = { action: 'stop', reason: 'client.time' } as const;
      await caseload.participations.act(caseload.world.coach, id, step);
    }
  };
  /** What a suggestion says of it, for a client who comes now. */
  const told = async (): Promise<string | undefined> => {
    const { coach, activities } = caseload.world;
    const { items } = await caseload.matching.suggest(coach, await caseload.refer());
    const found = items.find(({ activity }) => activity.id === activities[0]);
    return found?.parts.find(({ code }) => code === 'staying')?.reason;
  };
  const pass = (days: number): void => caseload.clock.pass(days * 24 * 60);

  it('is told when three months are over, and not changed by who stops after them', async () => {
    pass(60);
    expect(await told()).toBe('staying.unknown');
    pass(40);
    expect(await told()).toBe('staying.most');
    await stop(9);
    expect(await told()).toBe('staying.most');
  });

  it('counts who stopped before them', async () => {
    pass(30);
    await stop(8);
    expect(await told()).toBe('staying.unknown');
    pass(70);
    // Of ten people two stayed: (2 + 4) of (10 + 8).
    expect(await told()).toBe('staying.few');
  });

  it('adds up with what was known before', async () => {
    const [id] = caseload.world.activities;
    await caseload.database.sql('UPDATE activity SET began = 6, stayed = 0 WHERE id = $1', [id]);
    expect(await told()).toBe('staying.unknown');
    pass(100);
    // (0 + 10 + 4) of (6 + 10 + 8); without what was known it were most of them.
    expect(await told()).toBe('staying.half');
  });

  it('is counted over all organisations of the region and no other, on the very day', async () => {
    const { world, database } = caseload;
    const counts = async (actor: Actor, today: string, ids: readonly string[] | null = null) => {
      const asked = { today: civilDate(today), ids };
      const found = await database.app.transaction(actor, (tx) => listRetention(tx, asked));
      return [...found.entries()];
    };
    const all = [[world.activities[0], { began: enoughToTell, stayed: enoughToTell }]];
    expect(await counts(world.otherCoach, '2027-02-19')).toEqual([]);
    expect(await counts(world.otherCoach, '2027-02-20')).toEqual(all);
    expect(await counts(world.coach, '2027-02-20', [world.activities[1] ?? ''])).toEqual([]);
    expect(await counts(world.farReferrer, '2027-02-20')).toEqual([]);
    await database.sql(
      `UPDATE referral SET status = 'entered_in_error' WHERE id IN
         (SELECT referral_id FROM participation WHERE id = $1)`,
      [began[0]],
    );
    const fewer = { began: enoughToTell - 1, stayed: enoughToTell - 1 };
    expect(await counts(world.coach, '2027-02-20')).toEqual([[world.activities[0], fewer]]);
  });
});
