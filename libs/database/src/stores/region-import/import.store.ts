import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What one batch of rows did. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  /** Stood there already, just so. */
  readonly same: number;
}

const write = {
  practices: statement('import-practices', 'SELECT * FROM import_practices($1)'),
  areas: statement('import-areas', 'SELECT * FROM import_areas($1)'),
  people: statement('import-people', 'SELECT * FROM import_people($1)'),
} as const;

/** The kinds of rows that the database takes from a file. */
export type ImportTable = keyof typeof write;

/** Adds or changes a batch of rows in the actor's region; only an administrator's transaction may. */
export async function importRows(
  tx: Tx,
  table: ImportTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<ImportCounts> {
  const [counts] = await tx.query<ImportCounts>(write[table], [JSON.stringify(rows)]);
  return counts ?? { added: 0, changed: 0, same: 0 };
}

/** A row of people that gives nobody a role, by its place in the batch, from 1. */
export interface RefusedPersonRow {
  readonly place: number;
  readonly problem: 'own_account' | 'has_account';
}

const refused = statement(
  'find-refused-people',
  'SELECT place, problem FROM find_refused_people($1)',
);

/** Whom a file gives no role: the actor, and whoever has an account and no role in this region. */
export async function findRefusedPeople(
  tx: Tx,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<RefusedPersonRow[]> {
  return tx.query<RefusedPersonRow>(refused, [JSON.stringify(rows)]);
}

/** An organisation of the region, as files name it. */
export interface NamedOrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

const organisations = statement(
  'list-organisations-for-import',
  `SELECT id, name, kind FROM organisation WHERE region_id = actor_region() AND ended_at IS NULL
     AND profession IS DISTINCT FROM 'self' ORDER BY id`,
);

/** All organisations of the actor's region: at most some hundreds, and a file may name any. */
export async function listOrganisationNames(tx: Tx): Promise<NamedOrganisationRow[]> {
  return tx.query<NamedOrganisationRow>(organisations);
}
