import {
  listClients,
  listLetters,
  listReferrals,
  listRoots,
  type PageStart,
  type ReferralList,
  type ReferralListRow,
  type Tx,
} from '@wor/database';
import {
  can,
  DomainError,
  reasonWords,
  reasonsSetting,
  type Actor,
  type CheckedOrder,
} from '@wor/domain';
import { openName } from '../client/particulars.js';
import type { Home } from '../home.js';
import { clientsWithTwin } from '../person/clients-with-twin.js';
import { PersonCipher } from '../person-cipher.js';
import { currentSetting } from '../region/current-setting.js';

/** What somebody asks for; which list that is depends on the role. */
type Box = 'inbox' | 'caseload' | 'practice';

export interface ListRequest {
  readonly box: Box;
  readonly after?: PageStart;
  readonly limit: number;
}

export type NamedReferral = ReferralListRow & {
  readonly clientName: string;
  /** As the region calls it now. */
  readonly reason: string;
  /** Another record of the welfare organisation looks like this person. */
  readonly hasTwin: boolean;
};

export interface ReferralLines {
  readonly items: readonly NamedReferral[];
  readonly next: PageStart | null;
}

interface OwnedList {
  readonly list: ReferralList;
  readonly owners: readonly string[];
}

/** Which list a box is, and whose: a coach's caseload is their own, a lead's that of the teams. */
function listOf(actor: Actor, box: Box): OwnedList {
  const isPractice = box === 'practice';
  if (!can(actor, 'referral.list') || isPractice !== (actor.role === 'referrer')) {
    throw new DomainError('permission.refused');
  }
  if (isPractice) return { list: 'practice', owners: [actor.organisationId] };
  if (box === 'inbox') return { list: 'inbox', owners: actor.teamIds };
  if (actor.role === 'coach') return { list: 'coach', owners: [actor.accountId] };
  return { list: 'team', owners: actor.teamIds };
}

/**
 * One page of a list, with the names opened in memory. The audit row names every referral that was
 * shown (N-02).
 */
export async function listNamed(
  tx: Tx,
  home: Home,
  { actor, request }: { readonly actor: Actor; readonly request: ListRequest },
): Promise<ReferralLines> {
  const { box, after, limit } = request;
  const detail: { shown: readonly string[] } = { shown: [] };
  tx.note({ event: 'referral.list', action: 'R', object: { kind: 'list', id: box, detail } });
  const { list, owners } = listOf(actor, box);
  const rows = await listReferrals(tx, list, { owners, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => row.id);
  detail.shown = ids;
  const names =
    box === 'practice' ? await letterNames(tx, home, ids) : await clientNames(tx, home, shown);
  const twins =
    box === 'inbox'
      ? await clientsWithTwin(
          tx,
          shown.map((row) => row.clientId),
        )
      : new Set<string>();
  const last = shown.at(-1);
  const named = await withNames(tx, shown, names);
  return {
    items: named.map((line) => ({ ...line, hasTwin: twins.has(line.clientId) })),
    next: rows.length > limit && last !== undefined ? startAfter(box, last) : null,
  };
}

function startAfter(box: Box, row: ReferralListRow): PageStart {
  const at = box === 'caseload' ? row.updatedAt : (row.sentAt ?? row.updatedAt);
  return { at, id: row.id };
}

type Names = ReadonlyMap<string, string>;

async function withNames(
  tx: Tx,
  rows: readonly ReferralListRow[],
  names: Names,
): Promise<NamedReferral[]> {
  const reasons = await currentSetting(tx, reasonsSetting);
  return rows.map((row) => ({
    ...row,
    clientName: names.get(row.id) ?? '',
    reason: reasonWords(reasons, { code: row.reasonCode, originLabel: row.originReason }),
    hasTwin: false,
  }));
}

/** Lines of a practice's own referrals, with the names of its own letters. */
export async function nameByLetters(
  tx: Tx,
  home: Home,
  rows: readonly ReferralListRow[],
): Promise<NamedReferral[]> {
  const ids = rows.map(({ id }) => id);
  return withNames(tx, rows, await letterNames(tx, home, ids));
}

async function clientNames(tx: Tx, home: Home, rows: readonly ReferralListRow[]): Promise<Names> {
  const own = rows.map((row) => row.clientId);
  const roots = await listRoots(tx, own);
  const clients = await listClients(tx, [...new Set([...own, ...roots.values()])]);
  const byClient = new Map(clients.map((client) => [client.id, openName(home.keys, client)]));
  const nameOf = (id: string): string =>
    byClient.get(roots.get(id) ?? id) ?? byClient.get(id) ?? '';
  return new Map(rows.map((row) => [row.id, nameOf(row.clientId)]));
}

async function letterNames(tx: Tx, home: Home, ids: readonly string[]): Promise<Names> {
  const letters = await listLetters(tx, ids);
  return new Map(
    letters.map((letter) => {
      const cipher = PersonCipher.open(home.keys, { ...letter, id: letter.keyId });
      const place = { table: 'referral_letter', column: 'body', row: letter.referralId };
      return [letter.referralId, (cipher.openJson(place, letter.body) as CheckedOrder).name];
    }),
  );
}
