import { giveSignOfLife, type Database } from '@wor/database';
import type { Logger } from '@wor/platform';
import { Ticker } from '../ticker.js';

const everyMs = 15_000;

interface HeartbeatSettings {
  readonly database: Database;
  readonly log: Logger;
}

/** Tells the watchdog outside that a worker is alive. */
export class Heartbeat {
  private readonly ticker: Ticker;

  constructor({ database, log }: HeartbeatSettings) {
    this.ticker = new Ticker(
      everyMs,
      () => database.transaction(undefined, giveSignOfLife),
      () => log.warn('The sign of life could not be given'),
    );
  }

  start(): void {
    this.ticker.start();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
  }
}
