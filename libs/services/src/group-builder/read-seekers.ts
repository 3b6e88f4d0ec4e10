import {
  listClients,
  listIntakes,
  listRoots,
  listSeekers,
  type ClientRow,
  type SeekerRow,
  type Tx,
} from '@wor/database';
import { mostSeekers, statesWithRoomFor, type Place, type Seeker } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { openName } from '../client/particulars.js';
import type { Home } from '../home.js';
import { openClientFacts, placeAt } from '../matching/match-facts.js';

/** Somebody who looks for something, with what the team is told of them. */
export interface KnownSeeker extends Omit<SeekerRow, 'since'>, Seeker {
  readonly person: ClientRow;
}

interface Question {
  /** What was not found before this counts no more. */
  readonly since: Date;
  /** Codes of what the region has to offer. */
  readonly arrangements: readonly string[];
}

/**
 * Who waits or found nothing, by what a suggestion may know of them; those who wait longest. A person
 * with two referrals is one person, by the one that waits longest.
 */
export async function readSeekers(
  tx: Tx,
  { keys }: Home,
  { since, arrangements }: Question,
): Promise<readonly KnownSeeker[]> {
  const statuses = statesWithRoomFor('suggestion');
  const rows = await listSeekers(tx, { since, statuses, limit: mostSeekers });
  const people = await personsOf(tx, rows);
  const intakes = await listIntakes(
    tx,
    [...people.keys()].map(({ referralId }) => referralId),
  );
  const places = new Map<string | null, Place | null>();
  const seekers: KnownSeeker[] = [];
  for (const [row, { client, person }] of people) {
    const { referralId } = row;
    const stored = { referralId, client, person, intake: intakes.get(referralId) };
    const { postcode, wishes, dayParts, languages, neighbourhood } = openClientFacts(keys, stored);
    if (!places.has(postcode)) places.set(postcode, await placeAt(tx, postcode));
    const wanted = new Set([...row.waitingFor, ...row.notFound, ...wishes]);
    seekers.push({
      ...row,
      ...{ id: referralId, person, dayParts, languages, neighbourhood },
      since: row.since.toISOString(),
      place: places.get(postcode) ?? null,
      arrangements: arrangements.filter((code) => wanted.has(code) && !row.has.includes(code)),
    });
  }
  return seekers;
}

interface Records {
  readonly client: ClientRow;
  readonly person: ClientRow;
}

/** The records of each row; a row of a person who stands here already is left out. */
async function personsOf(
  tx: Tx,
  rows: readonly SeekerRow[],
): Promise<ReadonlyMap<SeekerRow, Records>> {
  const own = rows.map(({ clientId }) => clientId);
  const roots = await listRoots(tx, own);
  const clients = await listClients(tx, [...new Set([...own, ...roots.values()])]);
  const byId = new Map(clients.map((client) => [client.id, client]));
  const seen = new Set<string>();
  const found = new Map<SeekerRow, Records>();
  for (const row of rows) {
    const client = byId.get(row.clientId);
    const person = byId.get(roots.get(row.clientId) ?? row.clientId) ?? client;
    if (client === undefined || person === undefined || seen.has(person.id)) continue;
    seen.add(person.id);
    found.set(row, { client, person });
  }
  return found;
}

/** Only for who may see this client. */
export const nameOf = (keys: KeyRing, { person }: KnownSeeker): string => openName(keys, person);
