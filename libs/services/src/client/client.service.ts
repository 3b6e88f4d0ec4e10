import {
  findArea,
  getClient,
  getReferral,
  listReferralIdsOfClient,
  lockClient,
  recordEvent,
  updateClient,
  type ClientRow,
  type Tx,
} from '@wor/database';
import {
  can,
  checkClient,
  civilDateOf,
  DomainError,
  FieldProblems,
  refuseFields,
  type Actor,
  type CheckedClient,
  type TypedClient,
} from '@wor/domain';
import type { Home } from '../home.js';
import { cipherOf, openParticulars, sealParticulars, type Particulars } from './particulars.js';
import { readClient, type ClientRecord } from './read-client.js';

/** What to change; an absent field stays, an empty text takes the old one away. */
export interface ClientEdit {
  readonly id: string;
  readonly changes: Partial<TypedClient>;
  /** The version that was read. */
  readonly version: number;
}

/** The particulars of a client, kept by the welfare organisation. */
export class ClientService {
  constructor(private readonly home: Home) {}

  /**
   * Changes particulars: seals them anew, and renews the blind indexes and the neighbourhood.
   * @throws DomainError `not_found`, `referral.changed` when somebody else was first, and the
   * field problems of `checkClient`, a BSN among them
   */
  async edit(actor: Actor, { id, changes, version }: ClientEdit): Promise<ClientRecord> {
    const { database, clock, keys } = this.home;
    const now = clock.now();
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'client', id } as const;
      tx.note({ event: 'client.edit', action: 'U', object });
      const referralId = await newestOwnReferral(tx, actor, id);
      const row = await lockClient(tx, id);
      if (row.version !== version)
        throw new DomainError('referral.changed', { version: row.version });
      const old = typed(openParticulars(cipherOf(keys, row), row), row.language);
      const checked = check({ ...old, ...given(changes) }, now);
      const fields = changedFields(old, typed(checked, checked.language));
      if (fields.length === 0) return readClient(tx, this.home, row);
      await this.store(tx, row, { checked, now });
      const payload = { clientId: id, fields: fields.join(',') };
      await recordEvent(tx, { type: 'client.edited', referralId, payload }, { at: now });
      return readClient(tx, this.home, await getClient(tx, id));
    });
  }

  private async store(tx: Tx, row: ClientRow, edit: Edited): Promise<void> {
    const { checked, now } = edit;
    const { keys } = this.home;
    const regionId = tx.actor?.regionId ?? '';
    const area =
      checked.postcode === null ? undefined : await findArea(tx, checked.postcode.slice(0, 4));
    await updateClient(tx, {
      ...{ id: row.id, version: row.version, language: checked.language, now },
      ...sealParticulars(cipherOf(keys, row), row.id, checked),
      personIndex: keys.blindIndex(regionId, 'person', checked.personKey),
      phoneIndex: checked.phone === null ? null : keys.blindIndex(regionId, 'phone', checked.phone),
      neighbourhoodCode: area?.neighbourhoodCode ?? null,
      municipalityCode: area?.municipalityCode ?? null,
    });
  }
}

interface Edited {
  readonly checked: CheckedClient;
  readonly now: Date;
}

/** @throws DomainError `not_found` when none of the client's referrals is the actor's to edit */
async function newestOwnReferral(tx: Tx, actor: Actor, clientId: string): Promise<string> {
  for (const id of await listReferralIdsOfClient(tx, clientId)) {
    if (can(actor, 'client.edit', await getReferral(tx, id))) return id;
  }
  throw new DomainError('not_found');
}

function check(client: TypedClient, now: Date): CheckedClient {
  const problems = new FieldProblems();
  const checked = checkClient(client, { today: civilDateOf(now), problems, prefix: '' });
  refuseFields(problems.found);
  if (checked === undefined) throw new DomainError('birth_date.missing');
  return checked;
}

/** The particulars as a form shows them; an empty text is an empty field. */
function typed(facts: Particulars, language: string): Required<TypedClient> {
  const { needs } = facts;
  return {
    name: facts.name,
    birthDate: facts.birthDate,
    phone: facts.phone ?? '',
    email: facts.email ?? '',
    postcode: facts.postcode ?? '',
    houseNumber: facts.houseNumber ?? '',
    language,
    needsInterpreter: needs.needsInterpreter,
    contactPreference: needs.contactPreference ?? '',
    bestTime: needs.bestTime ?? '',
    contactPerson: needs.contactPerson ?? '',
    barriers: needs.barriers,
  };
}

// A request's class has every field, absent ones as undefined: they must not wipe what is there.
function given(changes: Partial<TypedClient>): Partial<TypedClient> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** The names of the fields that differ, for the event: never what stood in them. */
function changedFields(
  old: Required<TypedClient>,
  renewed: Required<TypedClient>,
): readonly string[] {
  return Object.entries(renewed)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(fieldOf(old, field)))
    .map(([field]) => field);
}

const fieldOf = (client: object, field: string): unknown =>
  (client as Record<string, unknown>)[field];
