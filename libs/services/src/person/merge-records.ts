import {
  findMerge,
  getPerson,
  insertMerge,
  listMerges,
  listReferralIdsOfClients,
  lockClient,
  recordEvent,
  undoMerge,
  type ClientRow,
  type Tx,
} from '@wor/database';
import {
  DomainError,
  mergeRecords,
  splitRecord,
  type EventType,
  type MergeChange,
  type MergeChoices,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { newestOwnReferral } from '../client/own-client.js';
import { cipherOf } from '../client/particulars.js';
import { checkTyped, openTyped, storeTyped } from '../client/typed-client.js';
import type { Home } from '../home.js';
import { getPair } from './pair.js';

export interface MergeOrder {
  /** The record that stays. */
  readonly id: string;
  readonly otherId: string;
  /** The versions that were compared. */
  readonly keptVersion: number;
  readonly otherVersion: number;
  readonly choices: MergeChoices;
}

/** A merge that was made or undone. */
export interface Merged {
  readonly id: string;
  readonly clientId: string;
}

const changePlace = (row: string) => ({ table: 'client_merge', column: 'change', row });

/**
 * Makes one person of two records: the one gets the chosen fields, the other points to it. No
 * referral, text or key moves.
 * @throws DomainError `not_found` outside the own organisation or team, `merge.choice` at each field
 * that was not chosen, `merge.not_possible` when one of them was merged already, `referral.changed`
 */
export async function mergeRecordsOf(tx: Tx, home: Home, order: MergeOrder): Promise<Merged> {
  const { id, otherId } = order;
  await getPair(tx, 'client.merge', order);
  const [kept, other] = await lockBoth(tx, id, otherId);
  if (kept.version !== order.keptVersion || other.version !== order.otherVersion) {
    throw new DomainError('referral.changed', { version: kept.version });
  }
  await refuseMerged(tx, [id, otherId]);
  const now = home.clock.now();
  const both = [openTyped(home.keys, kept), openTyped(home.keys, other)] as const;
  const { record, change } = mergeRecords(...both, order.choices);
  if (Object.keys(change.after).length > 0) {
    await storeTyped(tx, home, { row: kept, checked: checkTyped(record, now), now });
  }
  const mergeId = newId();
  const actor = tx.actor;
  await insertMerge(tx, {
    ...{ id: mergeId, keptId: id, mergedId: otherId, mergedAt: now },
    ...{ organisationId: kept.organisationId, mergedBy: actor?.accountId ?? '' },
    change: cipherOf(home.keys, kept).sealJson(changePlace(mergeId), change),
  });
  await tell(tx, { type: 'client.merged', id: mergeId, keptId: id, mergedId: otherId, at: now });
  return { id: mergeId, clientId: id };
}

/**
 * Takes two records apart again, with every field as it was; what was corrected since then stays.
 * @throws DomainError `not_found`, `merge.not_last` when another merge came after it
 */
export async function undoMergeOf(tx: Tx, home: Home, mergeId: string): Promise<Merged> {
  const found = await findMerge(tx, mergeId);
  if (found === undefined) throw noteMissing(tx, mergeId);
  const { keptId, mergedId } = found;
  for (const [id, other] of [
    [keptId, mergedId],
    [mergedId, keptId],
  ] as const) {
    const object = { kind: 'client', id, detail: { other, mergeId } } as const;
    tx.note({ event: 'client.split', action: 'U', object });
  }
  await newestOwnReferral(tx, 'client.merge', keptId);
  const [kept] = await lockBoth(tx, keptId, mergedId);
  await refuseLater(tx, mergeId, keptId);
  const now = home.clock.now();
  const by = tx.actor?.accountId ?? '';
  if (!(await undoMerge(tx, { id: mergeId, by, at: now }))) throw new DomainError('not_found');
  const place = changePlace(mergeId);
  const change = cipherOf(home.keys, kept).openJson(place, found.change) as MergeChange;
  if (Object.keys(change.before).length > 0) {
    const record = splitRecord(openTyped(home.keys, kept), change);
    await storeTyped(tx, home, { row: kept, checked: checkTyped(record, now), now });
  }
  await tell(tx, { type: 'client.split', id: mergeId, keptId, mergedId, at: now });
  return { id: mergeId, clientId: keptId };
}

function noteMissing(tx: Tx, mergeId: string): DomainError {
  const object = { kind: 'client', id: mergeId } as const;
  tx.note({ event: 'client.split', action: 'U', object });
  return new DomainError('not_found');
}

/** Always in the order of their ids, so that two merges never wait for each other. */
async function lockBoth(tx: Tx, id: string, otherId: string): Promise<[ClientRow, ClientRow]> {
  const rows = new Map<string, ClientRow>();
  for (const each of [id, otherId].sort()) rows.set(each, await lockClient(tx, each));
  const [one, other] = [rows.get(id), rows.get(otherId)];
  if (one === undefined || other === undefined) throw new DomainError('not_found');
  if (one.organisationId !== other.organisationId) throw new DomainError('not_found');
  return [one, other];
}

/** Only records that stand on their own are merged: a chain grows at its root. */
async function refuseMerged(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { rootId } = await getPerson(tx, id);
    if (rootId !== id) throw new DomainError('merge.not_possible');
  }
}

async function refuseLater(tx: Tx, mergeId: string, keptId: string): Promise<void> {
  // Read again under the lock: somebody may just have undone it.
  if ((await findMerge(tx, mergeId)) === undefined) throw new DomainError('not_found');
  const { ids, rootId } = await getPerson(tx, keptId);
  const [last] = await listMerges(tx, ids);
  if (rootId !== keptId || last?.id !== mergeId) throw new DomainError('merge.not_last');
}

interface Told {
  readonly type: Extract<EventType, 'client.merged' | 'client.split'>;
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly at: Date;
}

/** Both timelines tell of it, at the newest referral of each record. */
async function tell(tx: Tx, { type, id, keptId, mergedId, at }: Told): Promise<void> {
  const payload = { mergeId: id, keptId, mergedId };
  for (const clientId of [keptId, mergedId]) {
    const [referralId] = await listReferralIdsOfClients(tx, [clientId]);
    if (referralId !== undefined) await recordEvent(tx, { type, referralId, payload }, { at });
  }
}
