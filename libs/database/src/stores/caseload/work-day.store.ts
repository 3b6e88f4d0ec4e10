import { mostCounted, type DayGroup } from '@wor/domain';
import { statement, type Statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { ownerColumns, workColumns, type WorkQuestion, type WorkRow } from './work-list.store.js';
import { viewSql } from './work-views.js';

/** One group of the day. */
export type DayQuestion = WorkQuestion & { readonly view: DayGroup };

/** The first lines of a group, and how many there are: never counted further than one more than `mostCounted`. */
export interface DayAnswer {
  readonly count: number;
  readonly rows: readonly WorkRow[];
}

/** A group as SQL: its owners and what it asks are the parameters from `at` on. */
interface Part extends Pick<DayQuestion, 'scope' | 'view'> {
  readonly at: number;
}

// The same words and the same order as in a page of the view, so that the same indexes serve.
const linesText = ({ scope, view, at }: Part): string => {
  const { order, where } = viewSql[view];
  return `(SELECT '${view}' AS "group", ${workColumns(order)}
    FROM (
      SELECT r.* FROM unnest($${at}::uuid[]) o (id) CROSS JOIN LATERAL (
        SELECT r.* FROM referral r WHERE ${ownerColumns[scope]} = o.id
          AND ${where.replaceAll('$5', `$${at + 1}`)} ORDER BY ${order.key}, r.id LIMIT $1) r
      ORDER BY ${order.key}, r.id LIMIT $1
    ) r ORDER BY ${order.key}, r.id)`;
};

const countText = ({ scope, view, at }: Part): string => `
  SELECT '${view}' AS "group", count(*)::integer AS "count" FROM (
    SELECT 1 FROM unnest($${at}::uuid[]) o (id) CROSS JOIN LATERAL (
      SELECT 1 FROM referral r WHERE ${ownerColumns[scope]} = o.id
        AND ${viewSql[view].where.replaceAll('$5', `$${at + 1}`)} LIMIT $1) r LIMIT $1) one`;

type Shape = readonly Pick<DayQuestion, 'scope' | 'view'>[];

interface DayStatements {
  readonly lines: Statement;
  readonly counts: Statement;
}

const known = new Map<string, DayStatements>();

/** All groups in one statement: each by itself would cost its own round trip. */
function statementsFor(shape: Shape): DayStatements {
  const key = shape.map(({ scope, view }) => `${scope}-${view}`).join('-');
  const found = known.get(key);
  if (found !== undefined) return found;
  const parts = partsOf(shape);
  const made = {
    lines: statement(`list-day-${known.size}`, parts.map(linesText).join(' UNION ALL ')),
    counts: statement(`count-day-${known.size}`, parts.map(countText).join(' UNION ALL ')),
  };
  known.set(key, made);
  return made;
}

/** After the limit come the owners of each group, and what it asks where it asks something. */
function partsOf(shape: Shape): Part[] {
  let at = 2;
  return shape.map(({ scope, view }) => {
    const part = { scope, view, at };
    at += viewSql[view].asks ? 2 : 1;
    return part;
  });
}

/** The groups of a day: the first lines of each, and its count. */
export async function readDay(
  tx: Tx,
  questions: readonly DayQuestion[],
  limit: number,
): Promise<ReadonlyMap<DayGroup, DayAnswer>> {
  const { lines, counts } = statementsFor(questions);
  const asked = questions.flatMap(({ view, owners, asked: what }) =>
    viewSql[view].asks ? [owners, what] : [owners],
  );
  const counted = await tx.query<{ group: DayGroup; count: number }>(counts, [
    mostCounted + 1,
    ...asked,
  ]);
  const rows = await tx.query<WorkRow & { group: DayGroup }>(lines, [limit, ...asked]);
  return new Map(
    counted.map(({ group, count }) => [
      group,
      { count, rows: rows.filter((row) => row.group === group) },
    ]),
  );
}
