import {
  listClients,
  listRoots,
  type ClientRow,
  type InboundRow,
  type PaperLetterRow,
  type Tx,
} from '@wor/database';
import { findClientMessage, isStillTrue } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { cipherOf, openName } from '../client/particulars.js';

/** A letter on the print list, with the name of the person; in memory only. */
export interface PaperRecord extends PaperLetterRow {
  readonly name: string;
  readonly canUndo: boolean;
}

/** Something that came in, in the clear; in memory only. */
export interface InboundRecord extends InboundRow {
  readonly name: string;
  readonly text: string | null;
  /** How many came with it; they are not kept. */
  readonly attachments: number;
}

/** What is sealed of an answer. */
export interface InboundBody {
  readonly text: string;
  readonly attachments: number;
}

const undoMs = 10 * 60_000;

/** Until when ticking off a letter can be taken back; from then on it counts. */
export const undoUntil = (tickedAt: Date): Date => new Date(tickedAt.getTime() + undoMs);

interface Paper {
  readonly rows: readonly PaperLetterRow[];
  readonly now: Date;
}

/** True while what a letter says is still the case. */
function isLetterTrue({ code, referralStatus }: PaperLetterRow): boolean {
  const message = findClientMessage(code);
  return message !== undefined && isStillTrue(message, referralStatus);
}

/** What waits and is still true, and what was sent. */
export async function readPaper(
  tx: Tx,
  keys: KeyRing,
  { rows, now }: Paper,
): Promise<PaperRecord[]> {
  const shown = rows.filter((row) => row.settledAt !== null || isLetterTrue(row));
  const names = await namesOf(tx, keys, shown);
  return shown.map((row) => ({
    ...row,
    name: names.get(row.clientId) ?? '',
    canUndo: row.settledAt !== null && undoUntil(row.settledAt) > now,
  }));
}

/** What came in, its text opened. */
export async function readInbound(
  tx: Tx,
  keys: KeyRing,
  rows: readonly InboundRow[],
): Promise<InboundRecord[]> {
  const clients = await clientsOf(tx, rows);
  const names = await namesOf(tx, keys, rows);
  return rows.map((row) => {
    const name = names.get(row.clientId) ?? '';
    const client = clients.get(row.clientId);
    if (client === undefined || row.body === null)
      return { ...row, name, text: null, attachments: 0 };
    const opened = cipherOf(keys, client).openJson(inboundPlace(row.id), row.body);
    return { ...row, name, ...(opened as InboundBody) };
  });
}

export const inboundPlace = (row: string) => ({ table: 'inbound_item', column: 'body', row });

type OfClient = Pick<InboundRow, 'clientId'>;

async function clientsOf(tx: Tx, rows: readonly OfClient[]): Promise<Map<string, ClientRow>> {
  const found = await listClients(tx, [...new Set(rows.map(({ clientId }) => clientId))]);
  return new Map(found.map((client) => [client.id, client]));
}

/** By the client of the referral: the name in the record that counts for the person. */
async function namesOf(
  tx: Tx,
  keys: KeyRing,
  rows: readonly OfClient[],
): Promise<Map<string, string>> {
  const own = [...new Set(rows.map(({ clientId }) => clientId))];
  const roots = await listRoots(tx, own);
  const clients = await listClients(tx, [...new Set([...own, ...roots.values()])]);
  const byId = new Map(clients.map((client) => [client.id, openName(keys, client)]));
  return new Map(own.map((id) => [id, byId.get(roots.get(id) ?? id) ?? byId.get(id) ?? '']));
}
