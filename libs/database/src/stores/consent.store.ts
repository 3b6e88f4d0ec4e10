import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

const active = statement(
  'has-active-consent',
  `SELECT EXISTS (SELECT 1 FROM consent WHERE referral_id = $1 AND scope = 'referral' AND withdrawn_at IS NULL) AS "has"`,
);

/** True while the consent to pass the referral on stands. */
export async function hasActiveConsent(tx: Tx, referralId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>(active, [referralId]);
  return row?.has === true;
}

const withdraw = statement(
  'withdraw-consents',
  `UPDATE consent SET withdrawn_at = $2 WHERE referral_id = $1 AND withdrawn_at IS NULL`,
);

/** Ends every consent of a referral. */
export async function withdrawConsents(tx: Tx, referralId: string, now: Date): Promise<void> {
  await tx.query(withdraw, [referralId, now]);
}
