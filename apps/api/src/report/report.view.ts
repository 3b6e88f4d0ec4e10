import type { PublishedReport } from '@wor/contract';
import type { PublishedFigures } from '@wor/services';

/** What was published, with the hash of the ledger by which it can be checked. */
export function toPublishedReport(row: PublishedFigures): PublishedReport {
  const { id, municipalityCode, period, publishedAt, cells, hash } = row;
  return {
    ...{ id, municipalityCode, period },
    publishedAt: publishedAt.toISOString(),
    cells: cells.map(({ family, value, printed }) => ({ family, value, printed })),
    hash: hash.toString('hex'),
  };
}
