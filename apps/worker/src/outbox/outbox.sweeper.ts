import { sweepExpired, type Database } from '@wor/database';
import type { Logger } from '@wor/platform';
import { Ticker } from '../ticker.js';

interface SweeperSettings {
  readonly database: Database;
  readonly log: Logger;
  readonly everySeconds: number;
  /** Called when rows are waiting again. */
  readonly onFound: () => void;
}

/** Finds the leases whose holder never came back: their rows wait again, or are dead. */
export class OutboxSweeper {
  private readonly ticker: Ticker;

  constructor(private readonly settings: SweeperSettings) {
    this.ticker = new Ticker(
      settings.everySeconds * 1000,
      () => this.sweep(),
      () => settings.log.warn('The sweeper could not read the outbox'),
    );
  }

  start(): void {
    this.ticker.start();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
  }

  async sweep(): Promise<void> {
    const { database, log, onFound } = this.settings;
    const rows = await database.transaction(undefined, (tx) => sweepExpired(tx));
    for (const { id, state } of rows) {
      if (state === 'dead') log.error({ outboxId: id, code: 'crashed' }, 'A dead letter');
      else log.warn({ outboxId: id }, 'A lease ran out');
    }
    if (rows.length > 0) onFound();
  }
}
