import type { Loan } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const insert = statement(
  'insert-hand-over-items',
  `INSERT INTO hand_over_item (hand_over_id, referral_id, from_account_id, state)
   SELECT $1, r, $2, 'planned' FROM unnest($3::uuid[]) r ON CONFLICT DO NOTHING`,
);

interface NewItems {
  readonly handOverId: string;
  readonly fromId: string;
  readonly referralIds: readonly string[];
}

/** Writes down who goes along; whoever stands there already stays as they are. */
export async function insertHandOverItems(tx: Tx, items: NewItems): Promise<void> {
  await tx.query(insert, [items.handOverId, items.fromId, items.referralIds]);
}

const listItems = statement(
  'list-hand-over-items',
  `SELECT referral_id AS "id" FROM hand_over_item WHERE hand_over_id = $1 AND state = ANY ($2)
   ORDER BY referral_id`,
);

/** The referrals of a hand-over that are in this state, in the order in which they are locked. */
export async function listItemReferrals(
  tx: Tx,
  handOverId: string,
  state: 'planned' | 'lent',
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(listItems, [handOverId, [state]]);
  return rows.map(({ id }) => id);
}

const markItems = statement(
  'mark-hand-over-items',
  `UPDATE hand_over_item i SET state = $3, turn = CASE WHEN $3 = 'lent'
     THEN 1 + (SELECT coalesce(max(o.turn), 0) FROM hand_over_item o
       WHERE o.referral_id = $1 AND o.state = 'lent') ELSE i.turn END
   WHERE i.referral_id = $1 AND i.hand_over_id = ANY ($2)`,
);

interface MarkedItem {
  readonly referralId: string;
  readonly handOverIds: readonly string[];
  readonly state: 'lent' | 'given' | 'returned' | 'stayed' | 'ended';
}

/** What became of a client in these hand-overs; a loan that begins stands on top of the others. */
export async function markHandOverItem(tx: Tx, marked: MarkedItem): Promise<void> {
  await tx.query(markItems, [marked.referralId, marked.handOverIds, marked.state]);
}

const listLoansOf = statement(
  'list-loans',
  `SELECT hand_over_id AS "handOverId", from_account_id AS "fromId", turn FROM hand_over_item
   WHERE referral_id = $1 AND state = 'lent' ORDER BY turn`,
);

/** Every loan of a client that runs now, the oldest first. */
export async function listLoans(tx: Tx, referralId: string): Promise<Loan[]> {
  return tx.query<Loan>(listLoansOf, [referralId]);
}

const endLoansOf = statement(
  'end-loans',
  `UPDATE hand_over_item SET state = 'ended' WHERE referral_id = $1 AND state IN ('planned', 'lent')`,
);

/** Somebody else is responsible now, or another team: nobody gets the client back. */
export async function endLoans(tx: Tx, referralId: string): Promise<void> {
  await tx.query(endLoansOf, [referralId]);
}

const redirectAll = statement(
  'redirect-loans',
  `UPDATE hand_over_item i SET from_account_id = $2 FROM referral r
   WHERE i.from_account_id = $1 AND i.state = 'lent' AND r.id = i.referral_id AND r.team_id = ANY ($3)
     AND coaches_in($2, r.welfare_organisation_id, r.team_id)`,
);

interface Redirection {
  readonly fromId: string;
  readonly successorId: string;
  /** The teams that the hand-over is about. */
  readonly teamIds: readonly string[];
}

/**
 * Whom a coach lent to others comes back to the successor, where the successor coaches in that team;
 * elsewhere the client comes back to the same coach as before.
 */
export async function redirectLoans(tx: Tx, redirection: Redirection): Promise<void> {
  const { fromId, successorId, teamIds } = redirection;
  await tx.query(redirectAll, [fromId, successorId, teamIds]);
}
