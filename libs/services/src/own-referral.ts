import { getReferral, lockReferral, type ReferralRow, type Tx } from '@wor/database';
import { can, DomainError, type Actor, type Permission } from '@wor/domain';

/** @throws DomainError `not_found` when the actor may not do this with this referral, or not see it */
export async function getOwnReferral(
  tx: Tx,
  id: string,
  permission: Permission,
): Promise<ReferralRow> {
  return allowed(tx.actor, permission, await getReferral(tx, id));
}

/** The same, with the row locked until the end of the transaction: it is always locked first. */
export async function lockOwnReferral(
  tx: Tx,
  id: string,
  permission: Permission,
): Promise<ReferralRow> {
  return allowed(tx.actor, permission, await lockReferral(tx, id));
}

function allowed(
  actor: Actor | undefined,
  permission: Permission,
  referral: ReferralRow,
): ReferralRow {
  if (actor === undefined || !can(actor, permission, referral)) throw new DomainError('not_found');
  return referral;
}
