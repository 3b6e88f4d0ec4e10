import type { LeasedRow, Tx } from '@wor/database';
import type { Clock } from '@wor/platform';
import { publishQuarters } from '@wor/reporting';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** Freezes and publishes what a municipality has not got yet, in the transaction of its row. */
export class ReportEffect implements Effect {
  /** A ledger that does not verify is not mended by trying again. */
  readonly mostFailures = 3;

  constructor(private readonly clock: Clock) {}

  async commit(tx: Tx, { kind, organisationId, regionId, reference }: LeasedRow): Promise<void> {
    const { municipalityCode } = reference;
    if (kind !== 'report.quarter' || municipalityCode === undefined) {
      throw new HopelessEffect('report.unknown');
    }
    const municipality = { organisationId, regionId, municipalityCode };
    await publishQuarters(tx, municipality, this.clock.now());
  }
}
