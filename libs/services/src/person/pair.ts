import { getPerson, listTwins, type PersonRow, type Tx } from '@wor/database';
import { DomainError, type Permission } from '@wor/domain';
import { newestOwnReferral } from '../client/own-client.js';

/** Two records of which one is asked about the other. */
export interface Pair {
  readonly id: string;
  readonly otherId: string;
}

export const mostTwins = 40;

/**
 * The persons of both records. The first must be the actor's own; the other too, unless it looks
 * like the first: a colleague's file is no open book.
 * @throws DomainError `not_found`, `merge.not_possible` when they are one person already
 */
export async function getPair(
  tx: Tx,
  permission: Permission,
  { id, otherId }: Pair,
): Promise<readonly [PersonRow, PersonRow]> {
  await newestOwnReferral(tx, permission, id);
  const [one, other] = [await getPerson(tx, id), await getPerson(tx, otherId)];
  if (one.rootId === other.rootId) throw new DomainError('merge.not_possible');
  const twins = await listTwins(tx, one.ids, mostTwins);
  const isTwin = twins.some(({ clientId }) => other.ids.includes(clientId));
  if (!isTwin) await newestOwnReferral(tx, permission, otherId);
  return [one, other];
}
