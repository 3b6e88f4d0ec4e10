import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** One line of a list as it was shown; codes and points only, no sentence and no person. */
export interface SuggestedItem {
  readonly activityId: string;
  readonly score: number;
  readonly parts: readonly {
    readonly code: string;
    readonly points: number;
    readonly maximum: number;
    readonly reason: string;
  }[];
}

export interface NewSuggestionList {
  readonly id: string;
  readonly referralId: string;
  readonly weightsVersion: string;
  readonly items: readonly SuggestedItem[];
  readonly shownTo: string;
  readonly shownAt: Date;
}

const insert = statement(
  'insert-suggestion-list',
  `INSERT INTO suggestion_list (id, referral_id, weights_version, items, shown_to, shown_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

export async function insertSuggestionList(tx: Tx, list: NewSuggestionList): Promise<void> {
  const { id, referralId, weightsVersion, items, shownTo, shownAt } = list;
  const values = [id, referralId, weightsVersion, JSON.stringify(items), shownTo, shownAt];
  await tx.query(insert, values);
}

const isOf = statement(
  'has-suggestion-list',
  `SELECT EXISTS (SELECT 1 FROM suggestion_list WHERE id = $1 AND referral_id = $2) AS "isOf"`,
);

/** True when this list was shown for this referral. */
export async function hasSuggestionList(tx: Tx, id: string, referralId: string): Promise<boolean> {
  const [row] = await tx.query<{ isOf: boolean }>(isOf, [id, referralId]);
  return row?.isOf === true;
}
