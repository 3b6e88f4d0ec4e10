import { getPerson, getReferral, listReferralIdsOfClients, type Tx } from '@wor/database';
import { can, DomainError, type Permission } from '@wor/domain';

/**
 * The newest referral by which the actor may do this with the person of a record; any record of the
 * person will do.
 * @throws DomainError `not_found` when there is none
 */
export async function newestOwnReferral(
  tx: Tx,
  permission: Permission,
  clientId: string,
): Promise<string> {
  const own = await findOwnReferral(tx, permission, clientId);
  if (own === undefined) throw new DomainError('not_found');
  return own;
}

/** As `newestOwnReferral`, and undefined when there is none. */
export async function findOwnReferral(
  tx: Tx,
  permission: Permission,
  clientId: string,
): Promise<string | undefined> {
  const { ids } = await getPerson(tx, clientId);
  for (const id of await listReferralIdsOfClients(tx, ids)) {
    const isOwn = tx.actor !== undefined && can(tx.actor, permission, await getReferral(tx, id));
    if (isOwn) return id;
  }
  return undefined;
}
