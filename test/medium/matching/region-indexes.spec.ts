import {
  civilDate,
  defaultWeights,
  LocalHost,
  type Actor,
  type IndexAnswer,
  type IndexHost,
} from '@wor/domain';
import { RegionIndexes } from '@wor/services';
import type pg from 'pg';
import { Caseload } from '../../support/caseload.js';
import { storeActivities } from '../../support/matching/stored-activities.js';

const client = {
  ...{ neighbourhood: null, postcode4: null, place: null },
  ...{ wishes: [], dayParts: [], languages: [] },
  demands: {
    ...{ withinMetres: null, maxCostCents: null, accessibility: [] },
    ...{ group: null, onlyOwnTimes: false },
  },
};
const question = { client, weights: defaultWeights.weights, most: 1000, nearly: 1000 };
const today = civilDate('2026-11-20');
/** Nothing is hidden because of its age. */
const terms = { assuredDays: 90, hiddenDays: 3650 };
type Looked = Omit<Parameters<RegionIndexes['ask']>[1], 'regionId'>;

/** Indexes whose hosts are counted, and can be broken. */
class Counted {
  readonly hosts: LocalHost[] = [];
  isBroken = false;
  readonly indexes = new RegionIndexes((): IndexHost => {
    const host = new LocalHost();
    this.hosts.push(host);
    const ask = host.ask.bind(host);
    host.ask = (...asked) => (this.isBroken ? Promise.reject(new Error('broken')) : ask(...asked));
    return host;
  });
}

describe('the index of a region', () => {
  let caseload: Caseload;
  let counted: Counted;

  beforeAll(async () => {
    caseload = await Caseload.create();
    await storeActivities(caseload.database, caseload.world, 40);
  });
  beforeEach(() => {
    counted = new Counted();
  });
  afterAll(async () => {
    await caseload.close();
  });

  const ask = (
    actor: Actor = caseload.world.coach,
    looked: Looked = { today, terms },
  ): Promise<IndexAnswer> =>
    caseload.database.app.transaction(actor, (tx) =>
      counted.indexes.ask(tx, { regionId: actor.regionId, ...looked }, question),
    );
  const openIn = async (regionId: string): Promise<number> => {
    const [row] = await caseload.database.sql<{ count: number }>(
      `SELECT count(*)::integer FROM activity WHERE region_id = $1 AND status = 'active' AND taken < capacity`,
      [regionId],
    );
    return row?.count ?? 0;
  };
  const openNow = (): Promise<number> => openIn(caseload.world.region);
  /** So many copies of each, in this region. */
  const copyActivities = (regionId: string, copies: number) =>
    caseload.database.sql(
      `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
         day_part, weekday, starts_at, capacity, status, assured_on)
       SELECT gen_random_uuid(), $2, organisation_id, name, description, arrangement, neighbourhood_code, place,
         day_part, weekday, starts_at, 3, 'active', assured_on
       FROM activity, generate_series(1, $3) WHERE region_id = $1 AND status = 'active'`,
      [caseload.world.region, regionId, copies],
    );
  const someOpen = async (): Promise<string> => {
    const [first] = (await ask()).best;
    return first?.activityId ?? '';
  };

  it('is made once for all who ask at the same time, and again on another day or by other terms', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(answers.map(({ open }) => open)).toEqual(Array(6).fill(await openNow()));
    expect(counted.hosts).toHaveLength(1);
    await ask(undefined, { today: civilDate('2026-11-21'), terms });
    expect(counted.hosts).toHaveLength(2);
    const strict = { ...terms, hiddenDays: 100 };
    const fewer = await ask(undefined, { today: civilDate('2026-11-21'), terms: strict });
    expect(fewer.open).toBeLessThan(answers[0]?.open ?? 0);
    expect(counted.hosts).toHaveLength(3);
  });

  it('knows in the next answer which seat was taken, what closed and what is new', async () => {
    const id = await someOpen();
    const before = await openNow();
    await caseload.database.sql('UPDATE activity SET taken = capacity WHERE id = $1', [id]);
    expect((await ask()).open).toBe(before - 1);
    await caseload.database.sql('UPDATE activity SET taken = 0 WHERE id = $1', [id]);
    expect((await ask()).open).toBe(before);
    await caseload.database.sql(`UPDATE activity SET status = 'inactive' WHERE id = $1`, [id]);
    const closed = await ask();
    expect(closed.open).toBe(before - 1);
    expect(closed.best.map(({ activityId }) => activityId)).not.toContain(id);
    await caseload.database.sql(`UPDATE activity SET status = 'active' WHERE id = $1`, [id]);
    expect((await ask()).open).toBe(before);
    await copyActivities(caseload.world.region, 1);
    expect((await ask()).open).toBe(await openNow());
    expect(await openNow()).toBeGreaterThan(before);
    expect(counted.hosts).toHaveLength(1);
  });

  it('hears of what was written before it looked and committed after', async () => {
    const id = await someOpen();
    const before = await openNow();
    await during(caseload.database.owner, async (slow) => {
      await slow.query('UPDATE activity SET taken = capacity WHERE id = $1', [id]);
      // Others commit meanwhile under later numbers.
      await caseload.database.sql('UPDATE activity SET name = name WHERE id <> $1', [id]);
      expect((await ask()).open).toBe(before);
    });
    expect((await ask()).open).toBe(before - 1);
    await caseload.database.sql('UPDATE activity SET taken = 0 WHERE id = $1', [id]);
  });

  it('is made anew when more changed than is worth following', async () => {
    await ask();
    for (let turn = 0; turn < 15; turn += 1) {
      await caseload.database.sql('UPDATE activity SET name = name');
      await ask();
    }
    expect(counted.hosts).toHaveLength(1);
    await copyActivities(caseload.world.region, 12);
    expect((await ask()).open).toBe(await openNow());
    expect(counted.hosts).toHaveLength(2);
  });

  it('answers from this process when its host breaks, and begins another', async () => {
    await ask();
    counted.isBroken = true;
    expect((await ask()).open).toBe(await openNow());
    counted.isBroken = false;
    expect((await ask()).open).toBe(await openNow());
    expect(counted.hosts).toHaveLength(2);
  });

  it('has nothing of another region', async () => {
    const { world } = caseload;
    const own = await ask();
    await copyActivities(world.otherRegion, 1);
    const after = await ask();
    const other = await ask({ ...world.coach, regionId: world.otherRegion });
    expect([after.open - own.open, other.open]).toEqual([0, await openIn(world.otherRegion)]);
    expect(other.open).toBeGreaterThan(0);
  });
});

/** A transaction that is under way while the rest happens. */
async function during(pool: pg.Pool, work: (slow: pg.PoolClient) => Promise<void>): Promise<void> {
  const slow = await pool.connect();
  try {
    await slow.query('BEGIN');
    await work(slow);
    await slow.query('COMMIT');
  } finally {
    slow.release();
  }
}
