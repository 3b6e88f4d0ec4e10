import { leaseRow, leaseRows, type Database, type LeasedRow } from '@wor/database';
import { newId, type Clock, type WakeUp } from '@wor/platform';
import { Fold } from './fold.js';

interface DeskSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly leaseSeconds: number;
}

const mostTogether = 50;

/** Gives out rows by compare-and-set; jobs that come at the same time are served by one statement. */
export class LeaseDesk {
  private readonly fold: Fold<WakeUp, LeasedRow | undefined>;

  constructor(private readonly settings: DeskSettings) {
    this.fold = new Fold({
      carryOut: (jobs) => this.leaseTogether(jobs),
      ...{ most: mostTogether, lanes: 1 },
    });
  }

  /**
   * Undefined when the row is done, cancelled, or somebody else's.
   * @throws when the database is away
   */
  async lease(job: WakeUp): Promise<LeasedRow | undefined> {
    // Whoever was left out waits for whoever holds the row, and keeps nobody else waiting.
    return (await this.fold.ask(job)) ?? this.leaseAlone(job);
  }

  private async leaseTogether(jobs: readonly WakeUp[]): Promise<(LeasedRow | undefined)[]> {
    const { database, clock, leaseSeconds: seconds } = this.settings;
    const rows = jobs.map(({ outboxId: id, attempt }) => ({ id, attempt, token: newId() }));
    const request = { rows, now: clock.now(), seconds };
    const leased = await database.oneStatement((tx) => leaseRows(tx, request));
    const byToken = new Map(leased.map((row) => [row.token, row]));
    return rows.map(({ token }) => byToken.get(token));
  }

  private async leaseAlone({ outboxId: id, attempt }: WakeUp): Promise<LeasedRow | undefined> {
    const { database, clock, leaseSeconds: seconds } = this.settings;
    const request = { id, token: newId(), attempt, now: clock.now(), seconds };
    return database.oneStatement((tx) => leaseRow(tx, request));
  }
}
