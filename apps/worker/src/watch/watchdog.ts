import { hasWaitingWork, type Database } from '@wor/database';
import { elapsed, type Clock, type Logger } from '@wor/platform';
import type { OutboxRelay } from '../outbox/outbox.relay.js';
import type { OutboxRunner } from '../outbox/outbox.runner.js';
import { servedQueues } from '../queues/served.js';
import { Ticker } from '../ticker.js';

const longestSilence = 60_000;

interface WatchdogSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly relay: OutboxRelay;
  readonly runner: OutboxRunner;
  readonly log: Logger;
  /** As the relay's. */
  readonly offerSeconds: number;
  /** Ends the process, so that its supervisor starts it with new connections. */
  readonly onStuck: () => void;
}

/**
 * Bull may stop taking jobs after Redis came back, without an error. When work waits, Redis takes
 * jobs and for a minute nothing was finished, a new process is the cure.
 */
export class Watchdog {
  private readonly ticker: Ticker;
  private silentSince: number | undefined;

  constructor(private readonly settings: WatchdogSettings) {
    this.ticker = new Ticker(
      5000,
      () => this.look(),
      () => undefined,
    );
  }

  start(): void {
    this.ticker.start();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
  }

  private async look(): Promise<void> {
    const { relay, runner, log, onStuck } = this.settings;
    const isSilent = relay.isUp && runner.isIdle && (await this.hasWork());
    if (!isSilent) this.silentSince = undefined;
    else this.silentSince ??= elapsed();
    const since = Math.max(this.silentSince ?? Infinity, runner.lastFinished);
    if (elapsed() - since < longestSilence) return;
    log.fatal('Work waits and no job is taken');
    onStuck();
  }

  private async hasWork(): Promise<boolean> {
    const { database, clock, offerSeconds } = this.settings;
    const request = { now: clock.now(), queues: servedQueues, offerSeconds };
    return database.transaction(undefined, (tx) => hasWaitingWork(tx, request));
  }
}
