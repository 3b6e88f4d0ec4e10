import {
  findRegionStart,
  freezeTotal,
  listLedger,
  publishRelease,
  type FigureFamily,
  type MunicipalityRow,
  type ReleaseRow,
  type Tx,
} from '@wor/database';
import type { Quarter } from '@wor/domain';
import { newId } from '@wor/platform';
import { closedQuarters, momentsOf } from './closed-quarters.js';
import type { FrozenTotals, Report } from './define-report.js';
import { auditCells } from './disclosure/audit-cells.js';
import { findBrokenRelease, firstHash, releaseHash } from './disclosure/ledger.js';
import * as reports from './reports/index.js';

const codeVersion = '1';

/**
 * Freezes, discloses and publishes each quarter of a municipality that is ready and not yet
 * published, in order. The transaction's actor works for that municipality.
 * @param now by the domain clock
 * @returns how many releases were published
 * @throws Error when the chain so far was tampered with: then nothing is added to it
 */
export async function publishQuarters(
  tx: Tx,
  municipality: MunicipalityRow,
  now: Date,
): Promise<number> {
  const { chain, open } = await readyQuarters(tx, municipality, now);
  if (open.length > 0 && findBrokenRelease(chain) !== undefined) {
    throw new Error('The ledger does not verify');
  }
  let previousHash: Buffer = chain.at(-1)?.hash ?? firstHash;
  for (const period of open) {
    for (const report of Object.values<Report>(reports)) {
      const release = await discloseQuarter(tx, {
        municipality,
        period,
        report,
        previousHash,
        now,
      });
      await publishRelease(tx, release, now);
      tx.note({
        event: 'report.published',
        action: 'C',
        object: { kind: 'report', id: release.id, detail: { period } },
      });
      previousHash = release.hash;
    }
  }
  return open.length;
}

interface ReadyQuarters {
  /** What was published so far. */
  readonly chain: readonly ReleaseRow[];
  /** What is ready and not yet published, oldest first. */
  readonly open: readonly Quarter[];
}

async function readyQuarters(
  tx: Tx,
  { regionId, municipalityCode }: MunicipalityRow,
  now: Date,
): Promise<ReadyQuarters> {
  const start = await findRegionStart(tx, regionId);
  if (start === undefined) return { chain: [], open: [] };
  const chain = await listLedger(tx, municipalityCode);
  // Periods sort as text; what lies before the last release is never published out of order.
  const last = chain.at(-1)?.period ?? '';
  return { chain, open: closedQuarters(start, now).filter((each) => each > last) };
}

/** The newest quarter that is ready and not yet published; undefined when there is none. */
export async function findReadyQuarter(
  tx: Tx,
  municipality: MunicipalityRow,
  now: Date,
): Promise<Quarter | undefined> {
  return (await readyQuarters(tx, municipality, now)).open.at(-1);
}

interface QuarterRequest {
  readonly municipality: MunicipalityRow;
  readonly period: Quarter;
  readonly report: Report;
  readonly previousHash: Buffer;
  readonly now: Date;
}

async function discloseQuarter(tx: Tx, request: QuarterRequest): Promise<ReleaseRow> {
  const { municipality, period, report, previousHash } = request;
  const cells = report.disclose(await freezeTotals(tx, request));
  const printed = {
    municipalityCode: municipality.municipalityCode,
    ...{ period, cells, previousHash, codeVersion },
    audit: auditCells(report.code, cells),
  };
  const { regionId } = municipality;
  return { id: newId(), regionId, ...printed, hash: releaseHash(printed) };
}

async function freezeTotals(tx: Tx, request: QuarterRequest): Promise<FrozenTotals> {
  const { municipality, period, report, now } = request;
  const totals = new Map<FigureFamily, number>();
  for (const family of report.families) {
    const { municipalityCode } = municipality;
    const range = momentsOf(period);
    const figure = { family, municipalityCode, period, ...range, frozenAt: now };
    totals.set(family, await freezeTotal(tx, figure));
  }
  return totals;
}
