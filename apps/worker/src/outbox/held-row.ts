import { confirmLease, LeaseLost, renewLease, type Database, type LeasedRow } from '@wor/database';
import type { Lease } from './effect.js';

interface HoldSettings {
  readonly database: Database;
  readonly leaseSeconds: number;
}

/** A leased row, its lease renewed as long as this process is alive and its loop turns. */
export class HeldRow implements Lease {
  private readonly ending = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly row: LeasedRow,
    private readonly settings: HoldSettings,
  ) {
    this.timer = setInterval(() => void this.renew(), (settings.leaseSeconds * 1000) / 4);
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  async confirm(messageId: string): Promise<void> {
    const { database, leaseSeconds } = this.settings;
    await database.transaction(undefined, (tx) =>
      confirmLease(tx, this.row, { seconds: leaseSeconds, messageId }),
    );
  }

  /** Stops renewing; the row's next state is written by others. */
  release(): void {
    clearInterval(this.timer);
  }

  /** The effect has to end now. */
  abort(): void {
    this.ending.abort();
  }

  private async renew(): Promise<void> {
    const { database, leaseSeconds } = this.settings;
    try {
      await database.transaction(undefined, (tx) => renewLease(tx, this.row, leaseSeconds));
    } catch (error) {
      // A database that is away may be back before the lease ends; a lost lease is lost.
      if (error instanceof LeaseLost) this.abort();
    }
  }
}
