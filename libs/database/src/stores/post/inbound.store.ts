import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export type InboundKind = 'reply' | 'bounced' | 'returned' | 'unreachable';

export interface NewInboundItem {
  readonly id: string;
  readonly referralId: string;
  readonly kind: InboundKind;
  /** Sealed under the client's key; null when nothing was written. */
  readonly body: Buffer | null;
  /** Two items with one source are one. */
  readonly source: Buffer;
  readonly at: Date;
}

const insert = statement(
  'insert-inbound-item',
  `INSERT INTO inbound_item (id, organisation_id, referral_id, kind, body, source, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (source) DO NOTHING RETURNING id`,
);

/** False when it was there already. */
export async function insertInboundItem(tx: Tx, item: NewInboundItem): Promise<boolean> {
  const { id, referralId, kind, body, source, at } = item;
  const values = [id, actorOf(tx).organisationId, referralId, kind, body, source, at];
  return (await tx.query(insert, values)).length === 1;
}

export interface InboundRow {
  readonly id: string;
  readonly referralId: string;
  readonly number: string;
  readonly clientId: string;
  readonly kind: InboundKind;
  readonly body: Buffer | null;
  readonly at: Date;
  readonly handledAt: Date | null;
}

const columns = `i.id, i.referral_id AS "referralId", r.number, r.client_id AS "clientId", i.kind, i.body,
  i.at, i.handled_at AS "handledAt" FROM inbound_item i JOIN referral r ON r.id = i.referral_id`;

const list = statement(
  'list-inbound-items',
  `SELECT ${columns} WHERE i.organisation_id = (SELECT actor_organisation()) AND i.handled_at IS NULL
     AND r.team_id = ANY ($1) ORDER BY i.at, i.id LIMIT 200`,
);

/** What waits for these teams, oldest first, at most 200. */
export async function listInboundItems(tx: Tx, teamIds: readonly string[]): Promise<InboundRow[]> {
  return tx.query<InboundRow>(list, [teamIds]);
}

const find = statement('find-inbound-item', `SELECT ${columns} WHERE i.id = $1`);

/** @throws DomainError `not_found` */
export async function getInboundItem(tx: Tx, id: string): Promise<InboundRow> {
  const [row] = await tx.query<InboundRow>(find, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const handle = statement(
  'handle-inbound-item',
  `UPDATE inbound_item SET handled_at = $2, handled_by = $3 WHERE id = $1 AND handled_at IS NULL`,
);

/** Again changes nothing: who was first stays. */
export async function handleInboundItem(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(handle, [id, at, actorOf(tx).accountId]);
}
