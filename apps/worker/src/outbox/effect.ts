import type { LeasedRow, Tx } from '@wor/database';

/** The hold on a row while its effect is under way. */
export interface Lease {
  /** Aborts when the lease is lost, or the process has to stop. */
  readonly signal: AbortSignal;
  /** The last check before the outside hears of it. @throws LeaseLost */
  confirm(messageId: string): Promise<void>;
}

/** What is written down once something happened outside. */
export type Aftermath = (tx: Tx) => Promise<void>;

/** What a kind of row does. At least one of the two. */
export interface Effect {
  /** After so many failures of its own a row is dead; eight by default. */
  readonly mostFailures?: number;
  /**
   * What happens outside of the transaction; it may happen again after a crash. What it returns is
   * written together with `done` too: what became of it.
   */
  perform?(row: LeasedRow, lease: Lease): Promise<Aftermath | undefined>;
  /** What is written together with `done`, and so exactly once. */
  commit?(tx: Tx, row: LeasedRow): Promise<void>;
  /** What is written together with `dead`: whoever counts on the row must hear of it. */
  bury?(tx: Tx, row: LeasedRow): Promise<void>;
}

/** An effect that cannot succeed, however often it is tried. */
export class HopelessEffect extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'HopelessEffect';
  }
}

/** It is too early: the row comes due again at that moment, by the domain clock. */
export class PrematureEffect extends Error {
  constructor(readonly until: Date) {
    super('It is too early');
    this.name = 'PrematureEffect';
  }
}
