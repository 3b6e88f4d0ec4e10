import type { CivilDate, SafetyFlag } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A safety flag that stands; why it was set is sealed in its note. */
export interface SafetyFlagRow extends SafetyFlag {
  readonly number: number;
  readonly setAt: Date;
  readonly setBy: string | null;
  readonly noteId: string;
  readonly body: Buffer;
}

const find = statement(
  'find-safety-flag',
  `SELECT s.number, s.actor, s.act_by::text AS "actBy", s.set_at AS "setAt", s.note_id AS "noteId", n.body,
     (SELECT m.display_name FROM membership m WHERE m.account_id = s.set_by
       AND m.organisation_id = actor_organisation() ORDER BY m.id LIMIT 1) AS "setBy"
   FROM safety_flag s JOIN note n ON n.id = s.note_id
   WHERE s.referral_id = $1 AND s.cleared_at IS NULL`,
);

/** The flag that stands; undefined while none does. */
export async function findSafetyFlag(
  tx: Tx,
  referralId: string,
): Promise<SafetyFlagRow | undefined> {
  const [row] = await tx.query<SafetyFlagRow>(find, [referralId]);
  return row;
}

const insert = statement(
  'insert-safety-flag',
  `WITH flagged AS (
     INSERT INTO safety_flag (referral_id, number, actor, act_by, note_id, set_by, set_at)
     SELECT $1, 1 + (SELECT count(*) FROM safety_flag o WHERE o.referral_id = $1), $2, $3, $4, $5, $6
   ) UPDATE referral SET safety_by = $3 WHERE id = $1`,
);

interface NewSafetyFlag extends SafetyFlag {
  readonly referralId: string;
  /** The note that says why; it is there already. */
  readonly noteId: string;
  readonly by: string;
  readonly at: Date;
}

/** @throws the driver's unique violation when one stands already */
export async function insertSafetyFlag(tx: Tx, flag: NewSafetyFlag): Promise<void> {
  const { referralId, actor, actBy, noteId, by, at } = flag;
  await tx.query(insert, [referralId, actor, actBy, noteId, by, at]);
}

const clear = statement(
  'clear-safety-flag',
  `WITH cleared AS (
     UPDATE safety_flag SET cleared_by = $2, cleared_at = $3, cleared_note_id = $4
     WHERE referral_id = $1 AND cleared_at IS NULL
   ) UPDATE referral SET safety_by = NULL WHERE id = $1`,
);

interface ClearedFlag {
  readonly referralId: string;
  /** The note that says what was done. */
  readonly noteId: string;
  readonly by: string;
  readonly at: Date;
}

export async function clearSafetyFlag(tx: Tx, flag: ClearedFlag): Promise<void> {
  const { referralId, noteId, by, at } = flag;
  await tx.query(clear, [referralId, by, at, noteId]);
}

const hurry = statement(
  'write-urgency',
  `UPDATE referral SET is_urgent = $2, contact_target = $3 WHERE id = $1`,
);

interface Urgency {
  readonly referralId: string;
  readonly isUrgent: boolean;
  readonly contactTarget: CivilDate;
}

/** Whether a referral is in a hurry, and by when somebody speaks to the client. */
export async function updateUrgency(tx: Tx, urgency: Urgency): Promise<void> {
  await tx.query(hurry, [urgency.referralId, urgency.isUrgent, urgency.contactTarget]);
}
