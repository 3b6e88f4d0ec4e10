import { readClockLead, type Database } from '@wor/database';
import { machineTime, type AdjustableClock, type Logger } from '@wor/platform';
import { Ticker } from '../ticker.js';

/** A wrong clock is measured anew each time, and a little differently. */
const jitterMs = 1500;

interface FollowerSettings {
  readonly database: Database;
  readonly clock: AdjustableClock;
  readonly log: Logger;
  /** Called when somebody moved the clock. */
  readonly onMoved: () => void;
}

/**
 * Follows the database's clock where this machine's is wrong, and the domain clock of a practice
 * region, which `wor clock` moves.
 */
export class ClockFollower {
  private readonly ticker: Ticker;
  private offset = 0;

  constructor(private readonly settings: FollowerSettings) {
    this.ticker = new Ticker(
      1000,
      () => this.follow(),
      () => settings.log.warn('The domain clock could not be read'),
    );
  }

  start(): void {
    this.ticker.start();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
  }

  async follow(): Promise<void> {
    const { database, clock, onMoved } = this.settings;
    const offset = await database.transaction(undefined, (tx) => readClockLead(tx, machineTime()));
    clock.setOffset(offset);
    const isMoved = Math.abs(offset - this.offset) > jitterMs;
    this.offset = offset;
    if (isMoved) onMoved();
  }
}
