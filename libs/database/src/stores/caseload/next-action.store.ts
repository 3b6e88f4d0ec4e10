import { waitingActions, type CivilDate, type NextAction } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What decides the next action of one referral, besides what was tried. */
export interface NextActionRow {
  readonly followUps: readonly { readonly status: 'planned' | 'due'; readonly dueOn: string }[];
  readonly isWaitingForActivity: boolean;
  /** The first day on which an offered seat is lost that nobody has taken or refused yet. */
  readonly offerUntil: CivilDate | null;
  /** The days of the appointments of which nobody said how they went. */
  readonly appointments: readonly string[];
}

const facts = statement(
  'find-next-action-facts',
  `SELECT
     (SELECT coalesce(jsonb_agg(jsonb_build_object('status', f.status, 'dueOn', f.due_on)), '[]') FROM follow_up f
       WHERE f.referral_id = $1 AND f.kind = 'follow_up' AND f.status IN ('planned', 'due')) AS "followUps",
     EXISTS (SELECT 1 FROM participation p
       WHERE p.referral_id = $1 AND p.status IN ('proposed', 'waiting', 'held')) AS "isWaitingForActivity",
     (SELECT min(p.offer_until)::text FROM participation p
       WHERE p.referral_id = $1 AND p.status = 'held' AND p.accepted_on IS NULL) AS "offerUntil",
     (SELECT coalesce(jsonb_agg((a.starts_at AT TIME ZONE 'Europe/Amsterdam')::date), '[]') FROM appointment a
       WHERE a.referral_id = $1 AND a.status = 'booked') AS "appointments"`,
);

export async function getNextActionFacts(tx: Tx, referralId: string): Promise<NextActionRow> {
  const [row] = await tx.query<NextActionRow>(facts, [referralId]);
  if (row === undefined) throw new Error('a look without a table gives one row');
  return row;
}

const write = statement(
  'write-next-action',
  // Whoever may not read the contacts moves nothing: greatest() passes over what it cannot see.
  `UPDATE referral r SET next_action = $2, next_action_on = $3, next_chosen_on = $4, last_contact_at = greatest(r.last_contact_at,
     (SELECT max(c.at) FROM contact_moment c WHERE c.referral_id = r.id AND c.withdrawn_at IS NULL)) WHERE r.id = $1`,
);

/** Writes what is next, the day that was chosen for it, and the last contact; the version stays, because nobody edited anything. */
export async function updateNextAction(
  tx: Tx,
  id: string,
  { code, on, chosenOn }: NextAction & { readonly chosenOn: CivilDate | null },
): Promise<void> {
  await tx.query(write, [id, code, on, chosenOn]);
}

/** The codes that only wait, as SQL. */
export const waitingCodes = `(${waitingActions.map((code) => `'${code}'`).join(', ')})`;
