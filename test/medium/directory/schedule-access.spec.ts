import { statement } from '@wor/database';
import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../../support/world.js';

describe('what is written of an activity', () => {
  let database: TestDatabase;
  let world: World;
  let farCoach: Actor;

  beforeAll(async () => {
    database = await TestDatabase.create();
    world = await createWorld(database);
    const far = { organisationId: world.otherPractice, role: 'coach', name: 'Ver Weg' } as const;
    farCoach = await world.person(far, world.otherRegion);
  });
  afterAll(() => database.close());

  /** How many rows the statement touched as this actor, or the code of the refusal. */
  const as = async (actor: Actor, text: string, values: unknown[]): Promise<number | string> => {
    try {
      const rows = await database.app.transaction(actor, async (tx) =>
        tx.query(statement(newId(), text), values),
      );
      return rows.length;
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    }
  };

  const addSchedule = async (actor: Actor): Promise<number | string> =>
    as(
      actor,
      `INSERT INTO activity_schedule (id, region_id, organisation_id, activity_id, freq, byday, dtstart, opens_at)
       VALUES ($1, $2, $3, $4, 'WEEKLY', 'TU', '2026-11-24', '10:00') RETURNING id`,
      [newId(), world.region, world.provider, world.activities[0]],
    );

  it('is added by coaches and leads of the region and by nobody else', async () => {
    expect(await addSchedule(world.coach)).toBe(1);
    expect(await addSchedule(world.lead)).toBe(1);
    expect(await addSchedule(world.otherCoach)).toBe(1);
    for (const actor of [world.referrer, world.councillor, farCoach]) {
      expect(await addSchedule(actor)).toBe('42501');
    }
  });

  it('is read in the whole region and nowhere else', async () => {
    await addSchedule(world.coach);
    const read = `SELECT id FROM activity_schedule WHERE activity_id = $1`;
    expect(await as(world.referrer, read, [world.activities[0]])).toBeGreaterThan(0);
    expect(await as(world.farReferrer, read, [world.activities[0]])).toBe(0);
  });

  it('is changed and removed by those alone', async () => {
    await addSchedule(world.coach);
    const change = `UPDATE activity_schedule SET opens_at = '11:00' WHERE activity_id = $1 RETURNING id`;
    const remove = `DELETE FROM activity_schedule WHERE activity_id = $1 RETURNING id`;
    for (const actor of [world.referrer, farCoach]) {
      expect(await as(actor, change, [world.activities[0]])).toBe(0);
      expect(await as(actor, remove, [world.activities[0]])).toBe(0);
    }
    expect(await as(world.lead, change, [world.activities[0]])).toBeGreaterThan(0);
    expect(await as(world.coach, remove, [world.activities[0]])).toBeGreaterThan(0);
  });

  it('leaves seats to whoever may start somebody, and the words to welfare staff', async () => {
    const seat = `UPDATE activity SET taken = taken WHERE id = $1 RETURNING id`;
    const words = `UPDATE activity SET name = 'Anders' WHERE id = $1 RETURNING id`;
    expect(await as(world.referrer, seat, [world.activities[1]])).toBe(1);
    expect(await as(world.referrer, words, [world.activities[1]])).toBe('42501');
    expect(await as(world.coach, words, [world.activities[1]])).toBe(1);
    expect(await as(farCoach, words, [world.activities[1]])).toBe(0);
  });

  it('never has fewer seats than are taken, or an age above its highest', async () => {
    const refused = async (change: string): Promise<number | string> =>
      as(world.coach, `UPDATE activity SET ${change} WHERE id = $1`, [world.activities[2]]);
    await database.sql(`UPDATE activity SET taken = 2 WHERE id = $1`, [world.activities[2]]);
    expect(await refused('capacity = 1')).toBe('23514');
    expect(await refused('minimum_age = 60, maximum_age = 50')).toBe('23514');
    expect(await refused('began = 4')).toBe('42501');
  });
});
