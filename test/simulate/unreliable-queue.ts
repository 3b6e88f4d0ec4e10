import { leaseRow, offerDue, type Database } from '@wor/database';
import { newId, type Clock, type WakeUp } from '@wor/platform';
import type { Dice } from '../faults/dice.js';

/** What became of the jobs. */
export interface QueueCounts {
  offered: number;
  lost: number;
  doubled: number;
  delayed: number;
  died: number;
}

interface Job extends WakeUp {
  /** How many turns it is still on its way. */
  turns: number;
}

interface QueueSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly dice: Dice;
  /** How long nobody offers a row again: 0 to find a lost job at the next turn. */
  readonly offerSeconds: number;
}

const queues = ['event', 'schedule'] as const;
const longestDelay = 12;

/** Hands out due rows as a queue would that loses, doubles, delays and reorders its jobs. */
export class UnreliableQueue {
  readonly counts: QueueCounts = { offered: 0, lost: 0, doubled: 0, delayed: 0, died: 0 };
  private onTheWay: Job[] = [];

  constructor(private readonly settings: QueueSettings) {}

  /** @returns the jobs that arrive in this turn, in the order of their arrival */
  async turn(isCalm: boolean): Promise<readonly WakeUp[]> {
    const { database, clock, offerSeconds } = this.settings;
    const request = { now: clock.now(), queues, limit: 500, seconds: offerSeconds };
    const rows = await database.transaction(undefined, (tx) => offerDue(tx, request));
    this.counts.offered += rows.length;
    for (const { id, attempts } of rows) this.send({ outboxId: id, attempt: attempts }, isCalm);
    for (const job of this.onTheWay) job.turns -= 1;
    const here = this.onTheWay.filter(({ turns }) => turns < 0 || isCalm);
    this.onTheWay = this.onTheWay.filter((job) => !here.includes(job));
    const shuffled = here.map((job) => ({ job, at: this.settings.dice.next() }));
    return shuffled.sort((one, other) => one.at - other.at).map(({ job }) => job);
  }

  private send(wakeUp: WakeUp, isCalm: boolean): void {
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

  /** Now and then the worker that took a job dies with it. @returns whether it did */
  async diesWith({ outboxId, attempt }: WakeUp): Promise<boolean> {
    const { database, clock, dice } = this.settings;
    if (dice.next() >= 0.03) return false;
    const request = { id: outboxId, token: newId(), attempt, now: clock.now(), seconds: 0 };
    await database.transaction(undefined, (tx) => leaseRow(tx, request));
    this.counts.died += 1;
    return true;
  }
}
