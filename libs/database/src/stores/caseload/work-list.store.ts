import { workViews, type WorkView } from '@wor/domain';
import { statement, type Statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { listColumns, type ReferralListRow } from '../referral-list.store.js';
import { viewSql, type ViewSql, type WorkOrder } from './work-views.js';

/** One line of a work list; names are opened by the service that has the keys. */
export interface WorkRow extends ReferralListRow {
  readonly version: number;
  /** A safety flag stands: the last day to act on it. */
  readonly safetyBy: string | null;
  readonly nextAction: string;
  readonly nextActionOn: string | null;
  readonly lastContactAt: Date | null;
  /** The sort key of the line, in the order of its view. */
  readonly key: string;
}

/** Whose work: that of one coach, or of whole teams. */
export type WorkScope = 'coach' | 'team';

/** Which lines: what the view asks besides, a day, a moment or a code. */
export interface WorkQuestion {
  readonly scope: WorkScope;
  readonly view: WorkView;
  /** A coach, or teams. */
  readonly owners: readonly string[];
  readonly asked: string | Date | null;
}

/** Where the next page begins: the sort key of the last line that was shown. */
export interface WorkStart {
  readonly key: string;
  readonly id: string;
}

export const ownerColumns: Readonly<Record<WorkScope, string>> = {
  coach: 'r.coach_id',
  team: 'r.team_id',
};

/**
 * Each owner's first lines out of an index in exactly the order of the view, then the first of all:
 * a page costs the same wherever it begins and however many there are.
 */
function listText(owner: string, { order, where }: ViewSql): string {
  const { key, type } = order;
  return `SELECT ${workColumns(order)}
    FROM (
      SELECT r.* FROM unnest($1::uuid[]) o (id) CROSS JOIN LATERAL (
        SELECT r.* FROM referral r WHERE ${owner} = o.id AND ${where}
          AND (${key}, r.id) > ($2::${type}, $3::uuid) ORDER BY ${key}, r.id LIMIT $4) r
      ORDER BY ${key}, r.id LIMIT $4
    ) r ORDER BY ${key}, r.id`;
}

/** The columns of a line of work, in the order of its view. */
export const workColumns = (
  order: WorkOrder,
): string => `${listColumns('referrer')}, r.version, r.safety_by::text AS "safetyBy", r.next_action AS "nextAction",
  r.next_action_on::text AS "nextActionOn", r.last_contact_at AS "lastContactAt", ${keyText(order)} AS "key"`;

/** Milliseconds are what the program writes, so nothing is lost. */
const keyText = ({ key, type }: WorkOrder): string =>
  type === 'date'
    ? `${key}::text`
    : `to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

type Key = `${WorkScope}-${WorkView}`;

const scopes: readonly WorkScope[] = ['coach', 'team'];

const lists = new Map<Key, Statement>(
  scopes.flatMap((scope) =>
    workViews.map((view) => {
      const key: Key = `${scope}-${view}`;
      return [key, statement(`list-work-${key}`, listText(ownerColumns[scope], viewSql[view]))];
    }),
  ),
);

function statementOf(key: Key): Statement {
  const found = lists.get(key);
  if (found === undefined) throw new Error(`there is no statement for ${key}`);
  return found;
}

const firstId = '00000000-0000-0000-0000-000000000000';

interface Page {
  readonly after: WorkStart | undefined;
  readonly limit: number;
}

const extraOf = ({ view, asked }: WorkQuestion): readonly unknown[] =>
  viewSql[view].asks ? [asked] : [];

/** One page of a view, in its order. */
export async function listWork(tx: Tx, question: WorkQuestion, page: Page): Promise<WorkRow[]> {
  const { scope, view, owners } = question;
  const { key, id } = page.after ?? { key: '-infinity', id: firstId };
  const values = [owners, key, id, page.limit, ...extraOf(question)];
  return tx.query<WorkRow>(statementOf(`${scope}-${view}`), values);
}
