import { isCoachIn, lockReferral, type ReferralRow, type Tx } from '@wor/database';
import { can, DomainError, isOpen, type Actor } from '@wor/domain';
import type { Home } from '../home.js';
import { moveClient } from './move-client.js';

export interface Assignment {
  readonly toId: string;
  readonly referralIds: readonly string[];
}

/**
 * Gives clients without a coach to somebody of their team: a lead to anybody, a coach to oneself.
 * Whom somebody else took meanwhile is left alone.
 * @returns how many were given
 * @throws DomainError `not_found`, `permission.refused`, `hand_over.no_role`
 */
export async function assignClients(
  tx: Tx,
  home: Home,
  { actor, order }: { readonly actor: Actor; readonly order: Assignment },
): Promise<number> {
  if (actor.role !== 'lead' && order.toId !== actor.accountId) {
    throw new DomainError('permission.refused');
  }
  let given = 0;
  for (const id of [...new Set(order.referralIds)].sort()) {
    const referral = await lockReferral(tx, id);
    if (!can(actor, 'referral.read', referral)) throw new DomainError('not_found');
    await refuseStranger(tx, referral, order.toId);
    if (referral.coachId !== null || !isOpen(referral.status)) continue;
    const payload = { toId: order.toId };
    const event = 'referral.handed_over';
    const now = home.clock.now();
    await moveClient(tx, { referral, coachId: order.toId, event, payload, now });
    given += 1;
  }
  return given;
}

async function refuseStranger(tx: Tx, referral: ReferralRow, accountId: string): Promise<void> {
  const { teamId, welfareOrganisationId: organisationId } = referral;
  if (await isCoachIn(tx, { accountId, organisationId, teamId })) return;
  const code = 'hand_over.no_role';
  throw new DomainError(code, { fields: [{ field: 'toId', code }] });
}
