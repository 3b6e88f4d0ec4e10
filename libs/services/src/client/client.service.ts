import { getClient, lockClient, recordEvent } from '@wor/database';
import { DomainError, type Actor, type TypedClient } from '@wor/domain';
import type { Home } from '../home.js';
import { newestOwnReferral } from './own-client.js';
import { checkTyped, openTyped, storeTyped, typedOf } from './typed-client.js';
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
      const referralId = await newestOwnReferral(tx, 'client.edit', id);
      const row = await lockClient(tx, id);
      if (row.version !== version)
        throw new DomainError('referral.changed', { version: row.version });
      const old = openTyped(keys, row);
      const checked = checkTyped({ ...old, ...given(changes) }, now);
      const fields = changedFields(old, typedOf(checked, checked.language));
      if (fields.length === 0) return readClient(tx, this.home, row);
      await storeTyped(tx, this.home, { row, checked, now });
      const payload = { clientId: id, fields: fields.join(',') };
      await recordEvent(tx, { type: 'client.edited', referralId, payload }, { at: now });
      return readClient(tx, this.home, await getClient(tx, id));
    });
  }
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
