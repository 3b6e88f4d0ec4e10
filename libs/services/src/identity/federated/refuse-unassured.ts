import { listOwnAssurances, type MembershipChoice } from '@wor/database';
import { acrOf, DomainError, isAssured, isElsewhere, type Actor } from '@wor/domain';
import type { Home } from '../../home.js';

/** A role into which somebody goes on, and what they proved so far. */
interface Passage {
  readonly factors: readonly string[];
  readonly membership: Pick<MembershipChoice, 'organisationId' | 'role'>;
}

/**
 * Who came in elsewhere goes on only in that organisation, and only in a role for which its provider
 * vouched enough (I-02). Nothing is asked of somebody who came in here.
 * @param actor in the organisation of that provider
 * @throws DomainError `login.assurance_too_low`, audited
 */
export async function refuseUnassured(
  { database }: Home,
  actor: Actor,
  { factors, membership }: Passage,
): Promise<void> {
  if (!isElsewhere(factors)) return;
  const { organisationId, role } = membership;
  const byRoles = await database.transaction(actor, (tx) => listOwnAssurances(tx, organisationId));
  const isOwn = organisationId === actor.organisationId && byRoles.length > 0;
  const acr = acrOf(factors);
  if (isOwn && byRoles.every((byRole) => isAssured(byRole, role, acr))) return;
  await database.transaction(actor, (tx) => {
    const object = { kind: 'session', id: actor.accountId } as const;
    tx.note({ event: 'session.refused', action: 'E', object });
    throw new DomainError('login.assurance_too_low');
  });
}
