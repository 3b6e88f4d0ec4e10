import {
  getClient,
  getPerson,
  insertSamePersonChoice,
  listClients,
  listMerges,
  listTwins,
  type ClientRow,
  type MergeRow,
  type Tx,
} from '@wor/database';
import { compareRecords, ownSideOf, roleMay, type Actor, type OwnSide } from '@wor/domain';
import { newId } from '@wor/platform';
import { findOwnReferral, newestOwnReferral } from '../client/own-client.js';
import { openName } from '../client/particulars.js';
import { openTyped } from '../client/typed-client.js';
import type { Home } from '../home.js';
import { getPair, mostTwins, type Pair } from './pair.js';
import { twinsOf, type Twin } from './twins.js';
import { mergeRecordsOf, undoMergeOf, type Merged, type MergeOrder } from './merge-records.js';

export interface SamePerson {
  readonly clientId: string;
  readonly mayMerge: boolean;
  readonly twins: readonly Twin[];
  readonly merges: readonly (Omit<MergeRow, 'change'> & {
    readonly name: string;
    readonly canUndo: boolean;
  })[];
}

interface Side {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

export interface Comparison {
  readonly kept: Side;
  readonly other: Side;
  readonly mayMerge: boolean;
  readonly fields: readonly OwnSide[];
}

/** Whether two records are one person: the hint, what people say of it, and merging. */
export class PersonService {
  constructor(private readonly home: Home) {}

  /**
   * The records of the same welfare organisation that look like this one, and what was merged.
   * @throws DomainError `not_found`
   */
  look(actor: Actor, clientId: string): Promise<SamePerson> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      const object = { kind: 'client', id: clientId, detail } as const;
      tx.note({ event: 'client.look_alike', action: 'R', object });
      await newestOwnReferral(tx, 'client.read', clientId);
      const { ids, rootId } = await getPerson(tx, clientId);
      const rows = await listTwins(tx, ids, mostTwins);
      const merges = await listMerges(tx, ids);
      const shown = [...rows.map((row) => row.clientId), ...merges.map((row) => row.mergedId)];
      detail.shown = [...new Set(shown)];
      const clients = await listClients(tx, detail.shown);
      const names = new Map(clients.map((row) => [row.id, openName(this.home.keys, row)]));
      return {
        clientId: rootId,
        mayMerge: roleMay(actor.role, 'client.merge'),
        twins: twinsOf(actor, rows, names),
        merges: merges.map(({ change: _change, ...row }, at) => {
          return { ...row, name: names.get(row.mergedId) ?? '', canUndo: at === 0 };
        }),
      };
    });
  }

  /**
   * Both records field by field. Of a record that is not the actor's own, only a lead sees what it
   * says: a record can be made to look like any other.
   * @throws DomainError `not_found` outside the own organisation
   */
  compare(actor: Actor, pair: Pair): Promise<Comparison> {
    return this.home.database.transaction(actor, async (tx) => {
      notePair(tx, { event: 'client.compare', action: 'R', pair });
      const [one, two] = await getPair(tx, 'client.read', pair);
      const [kept, other] = [await getClient(tx, one.rootId), await getClient(tx, two.rootId)];
      const { keys } = this.home;
      const mayMerge = roleMay(actor.role, 'client.merge');
      const isOwn = (await findOwnReferral(tx, 'client.read', pair.otherId)) !== undefined;
      const fields = compareRecords(openTyped(keys, kept), openTyped(keys, other));
      return {
        kept: sideOf(this.home, kept),
        other: sideOf(this.home, other),
        mayMerge,
        fields: mayMerge || isOwn ? fields : ownSideOf(fields),
      };
    });
  }

  /**
   * Keeps what somebody said of two records: after `different` the hint goes away, `same` proposes
   * to the lead that they are merged.
   * @throws DomainError `not_found`
   */
  choose(actor: Actor, pair: Pair & { readonly choice: 'same' | 'different' }): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      notePair(tx, { event: 'client.choose', action: 'U', pair, choice: pair.choice });
      const [{ ids }, { ids: others }] = await getPair(tx, 'client.read', pair);
      const said = { choice: pair.choice, chosenBy: actor.accountId };
      const row = {
        organisationId: actor.organisationId,
        chosenAt: this.home.clock.now(),
        ...said,
      };
      for (const clientId of ids) {
        for (const otherId of others) {
          await insertSamePersonChoice(tx, { ...row, id: newId(), clientId, otherId });
        }
      }
    });
  }

  /** See `mergeRecordsOf`. */
  merge(actor: Actor, order: MergeOrder): Promise<Merged> {
    return this.home.database.transaction(actor, (tx) => {
      notePair(tx, { event: 'client.merge', action: 'U', pair: order });
      return mergeRecordsOf(tx, this.home, order);
    });
  }

  /** See `undoMergeOf`. */
  undo(actor: Actor, mergeId: string): Promise<Merged> {
    return this.home.database.transaction(actor, (tx) => undoMergeOf(tx, this.home, mergeId));
  }
}

interface PairAccess {
  readonly event: string;
  readonly action: 'R' | 'U';
  readonly pair: Pair;
  readonly choice?: string;
}

/** One audit row a person: who looks for what was done with either of them finds it. */
function notePair(tx: Tx, { event, action, pair, choice }: PairAccess): void {
  const { id, otherId } = pair;
  const said = choice === undefined ? {} : { choice };
  for (const [own, other] of [
    [id, otherId],
    [otherId, id],
  ] as const) {
    tx.note({ event, action, object: { kind: 'client', id: own, detail: { other, ...said } } });
  }
}

function sideOf({ keys }: Home, row: ClientRow): Side {
  return { id: row.id, version: row.version, name: openName(keys, row) };
}
