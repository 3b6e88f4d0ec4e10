import { offerDue, type Database } from '@wor/database';
import type { Clock, WakeUp } from '@wor/platform';
import type { Dice } from '../faults/dice.js';
import { inParallel } from './in-parallel.js';

/** What became of the jobs. */
export interface QueueCounts {
  offered: number;
  lost: number;
  doubled: number;
  delayed: number;
  died: number;
}

/** A job as it arrives, and in which queue. */
export interface Arrived extends WakeUp {
  readonly queue: string;
}

interface Job extends Arrived {
  /** How many turns it is still on its way. */
  turns: number;
}

/** Brings the rows that are due to whoever does the work. */
export interface SimulatedQueue {
  readonly counts: QueueCounts;
  /**
   * One turn over everything that is due.
   * @param isCalm whether it does what it should
   * @returns how many jobs arrived
   */
  turn(isCalm: boolean, work: (job: Arrived) => Promise<void>): Promise<number>;
}

interface QueueSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly dice: Dice;
  /** How long nobody offers a row again: 0 to find a lost job at the next turn. */
  readonly offerSeconds: number;
}

/** The queues of which a life knows; no mail is sent. */
export const queues = ['event', 'schedule'] as const;
const longestDelay = 12;

/** Hands out due rows as a queue would that loses, doubles, delays and reorders its jobs. */
export class UnreliableQueue implements SimulatedQueue {
  readonly counts: QueueCounts = { offered: 0, lost: 0, doubled: 0, delayed: 0, died: 0 };
  private onTheWay: Job[] = [];

  constructor(private readonly settings: QueueSettings) {}

  async turn(isCalm: boolean, work: (job: Arrived) => Promise<void>): Promise<number> {
    const { database, clock, offerSeconds } = this.settings;
    const request = { now: clock.now(), queues, limit: 500, seconds: offerSeconds };
    const rows = await database.transaction(undefined, (tx) => offerDue(tx, request));
    this.counts.offered += rows.length;
    for (const { id, attempts, queue } of rows) {
      this.send({ outboxId: id, attempt: attempts, queue }, isCalm);
    }
    for (const job of this.onTheWay) job.turns -= 1;
    const here = this.onTheWay.filter(({ turns }) => turns < 0 || isCalm);
    this.onTheWay = this.onTheWay.filter((job) => !here.includes(job));
    const shuffled = here.map((job) => ({ job, at: this.settings.dice.next() }));
    const jobs = shuffled.sort((one, other) => one.at - other.at).map(({ job }) => job);
    await inParallel(jobs, work);
    return jobs.length;
  }

  private send(wakeUp: Arrived, isCalm: boolean): void {
    const fate = isCalm ? 'arrive' : this.fate();
    if (fate === 'lost') return;
    const turns = fate === 'delayed' ? Math.floor(this.settings.dice.between(1, longestDelay)) : 0;
    this.onTheWay.push({ ...wakeUp, turns });
    if (fate === 'doubled') this.onTheWay.push({ ...wakeUp, turns });
  }

  private fate(): 'arrive' | 'lost' | 'doubled' | 'delayed' {
    const weights = { arrive: 60, lost: 15, doubled: 10, delayed: 15 };
    const fate = this.settings.dice.pick(weights);
    if (fate !== 'arrive') this.counts[fate] += 1;
    return fate;
  }
}
