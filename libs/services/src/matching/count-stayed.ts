import { listRetention, type Retention, type Tx } from '@wor/database';
import type { CivilDate } from '@wor/domain';

interface Counted extends Retention {
  readonly id: string;
}

/** What was known before the platform counted, and what it counted itself. */
export function withStayed<Row extends Counted>(
  row: Row,
  counts: ReadonlyMap<string, Retention>,
): Row {
  const own = counts.get(row.id);
  if (own === undefined) return row;
  return { ...row, began: row.began + own.began, stayed: row.stayed + own.stayed };
}

/** The same of a few activities, as it stands on this day. */
export async function countStayed<Row extends Counted>(
  tx: Tx,
  today: CivilDate,
  rows: readonly Row[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const counts = await listRetention(tx, { today, ids: rows.map(({ id }) => id) });
  return rows.map((row) => withStayed(row, counts));
}
