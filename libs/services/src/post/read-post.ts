import {
  listClients,
  type ClientRow,
  type InboundRow,
  type PaperLetterRow,
  type Tx,
} from '@wor/database';
import type { KeyRing } from '@wor/platform';
import { namesOf } from '../client/names-of.js';
import { cipherOf } from '../client/particulars.js';

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

/** What waits and what was sent, with the names. */
export async function readPaper(
  tx: Tx,
  keys: KeyRing,
  { rows, now }: Paper,
): Promise<PaperRecord[]> {
  const names = await namesOf(tx, keys, rows);
  return rows.map((row) => ({
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
