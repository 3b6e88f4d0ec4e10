import { Dice } from '../faults/dice.js';
import { FakeClock } from '../support/clock.js';
import { TestDatabase, testKeys } from '../support/database.js';
import { createWorld, type World } from '../support/world.js';
import { check, listDoubles } from './check.js';
import type { Guard, Harness } from './guards.js';
import { inParallel } from './in-parallel.js';
import { Life, type Stage } from './life.js';
import { atWallClock, plusDays } from './oracle/civil.js';
import { SimulatedWorker } from './simulated-worker.js';
import { RedisQueue } from './redis-queue.js';
import type { Size } from './size.js';
import { UnreliableQueue, type SimulatedQueue } from './unreliable-queue.js';

/** What one run came to. */
export interface Outcome {
  readonly violations: readonly string[];
  /** What happened to the first referral that went wrong. */
  readonly story: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly referrals: number;
  readonly seconds: number;
}

const firstDay = '2027-01-04';
// The second before nine and nine itself: what is due at nine is neither early nor forgotten.
const wallClocks = ['08:59:59', '09:00:00', '13:10:00', '19:20:00'] as const;

/** How a run differs from the usual one. */
interface Deviation {
  /** What a twin leaves out. */
  readonly guard?: Guard;
  /** Address of a real Redis; without it the queue is in this process, and far worse. */
  readonly redisUrl?: string | undefined;
  /** Told after each year how many have been lived. */
  readonly onYear?: (years: number) => void;
}

/** Lets a region live for years, on a database of its own. */
export async function simulate(size: Size, deviation: Deviation = {}): Promise<Outcome> {
  const { guard, redisUrl, onYear } = deviation;
  const began = performance.now();
  const database = await TestDatabase.create();
  try {
    const { app, worker } = database;
    const isTwin = guard !== undefined;
    const whole: Harness = { app, worker, isTwin, isSwept: true };
    const harness = { ...whole, ...(await guard?.remove(database)) };
    const clock = new FakeClock(atWallClock(firstDay, '08:00:00'));
    const dice = new Dice(size.seed, 'queue');
    const offerSeconds = harness.isSwept ? 0 : 1e8;
    const parts = { database: harness.worker, clock, dice, offerSeconds };
    const redis =
      redisUrl === undefined ? undefined : await RedisQueue.open({ ...parts, url: redisUrl });
    const queue = redis ?? new UnreliableQueue(parts);
    const world = await prepare(database);
    const simulation = new Simulation(database, world, {
      ...{ size, harness, clock, queue, dice, onYear },
    });
    const found = await simulation.run();
    await redis?.close();
    return { ...found, seconds: (performance.now() - began) / 1000 };
  } finally {
    await database.close();
  }
}

/** The region with enough seats, an administrator, and holidays that it chose itself. */
async function prepare(database: TestDatabase): Promise<World> {
  const world = await createWorld(database);
  await database.sql(`UPDATE activity SET capacity = 1000000`);
  await world.person({ organisationId: world.office, role: 'administrator', name: 'Beheer' });
  const settings = { holidays: { goodFriday: true, liberationDay: 'lustrum' } };
  await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, settings]);
  return world;
}

/** Of one run. */
interface Part {
  readonly size: Size;
  readonly harness: Harness;
  readonly clock: FakeClock;
  readonly queue: SimulatedQueue;
  readonly dice: Dice;
  readonly onYear: Deviation['onYear'];
}

class Simulation {
  private readonly counts = new Map<string, number>();
  private readonly wakeDays = new Map<string, string[]>();
  private readonly doubles = new Set<string>();
  private readonly agenda = new Map<number, Life[]>();
  private readonly worker: SimulatedWorker;
  private readonly dice: Dice;

  constructor(
    private readonly database: TestDatabase,
    private readonly world: World,
    private readonly part: Part,
  ) {
    const { size, harness, clock } = part;
    this.dice = new Dice(size.seed, 'simulation');
    const { queue, dice } = part;
    const told = { database, harness, world, clock, keys: testKeys };
    this.worker = new SimulatedWorker({ ...told, dice, queue });
  }

  async run(): Promise<Omit<Outcome, 'seconds'>> {
    const { size } = this.part;
    const days = Math.round(size.years * 365.25);
    this.fillAgenda(size, days);
    for (let day = 0; day < days; day += 1) {
      await this.live(day);
      if ((day + 1) % 365 === 0) this.part.onYear?.((day + 1) / 365);
    }
    const end = await this.settle(plusDays(firstDay, days + 1));
    const found = await check(this.database, { end, wakeDays: this.wakeDays, world: this.world });
    const { queue, knocks, refusedTwins } = this.worker;
    const counts = { ...Object.fromEntries(this.counts), ...queue.counts, knocks, refusedTwins };
    return {
      violations: [...found.violations, ...this.doubles],
      story: found.story,
      counts: new Map(Object.entries(counts)),
      referrals: found.referrals,
    };
  }

  private fillAgenda({ seed, clients }: Size, days: number): void {
    const { app: database } = this.part.harness;
    const home = { database, clock: this.part.clock, keys: testKeys };
    const { world, wakeDays, counts } = this;
    const { clock } = this.part;
    const stage: Stage = { database: this.database, home, world, clock, wakeDays, counts };
    for (let client = 0; client < clients; client += 1) {
      const dice = new Dice(seed, `client ${client}`);
      this.schedule(new Life(stage, dice), Math.floor(dice.between(0, Math.min(days, 400))));
    }
  }

  private schedule(life: Life, day: number): void {
    const slot = Math.floor(this.dice.next() * wallClocks.length);
    const at = day * wallClocks.length + slot;
    this.agenda.set(at, [...(this.agenda.get(at) ?? []), life]);
  }

  private async live(day: number): Promise<void> {
    for (const [slot, time] of wallClocks.entries()) {
      this.part.clock.set(atWallClock(plusDays(firstDay, day), time));
      const at = day * wallClocks.length + slot;
      const turning = this.agenda.get(at) ?? [];
      this.agenda.delete(at);
      const rests = new Map<Life, number>();
      await inParallel(turning, async (life) => {
        rests.set(life, await life.turn());
      });
      for (const life of turning) this.schedule(life, day + 1 + (rests.get(life) ?? 0));
      await this.worker.turn();
    }
    await this.worker.sweep();
    if (this.dice.next() < 0.5) await this.worker.knock();
    if (this.dice.next() < 0.1) await this.worker.planTwice();
    if (day % 10 === 0)
      for (const double of await listDoubles(this.database)) this.doubles.add(double);
  }

  /** Gives everything that is due its time, on a queue that does what it should. */
  private async settle(day: string): Promise<Date> {
    const end = atWallClock(day, '12:00:00');
    this.part.clock.set(end);
    for (let calm = 0, turn = 0; calm < 2 && turn < 100; turn += 1) {
      calm = (await this.worker.turn(true)) === 0 ? calm + 1 : 0;
    }
    return end;
  }
}
