import { readClockOffset, type Database } from '@wor/database';
import type { AdjustableClock, Logger } from '@wor/platform';
import { Ticker } from '../ticker.js';

interface FollowerSettings {
  readonly database: Database;
  readonly clock: AdjustableClock;
  readonly log: Logger;
  /** Called when somebody moved the clock. */
  readonly onMoved: () => void;
}

/** Follows the domain clock of a practice region, which `wor clock` moves. */
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
    const offset = await database.transaction(undefined, (tx) => readClockOffset(tx));
    if (offset === this.offset) return;
    this.offset = offset;
    clock.setOffset(offset);
    onMoved();
  }
}
