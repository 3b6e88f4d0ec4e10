import { statement, type Tx } from '@wor/database';

// Any number will do, as long as nobody else takes it.
const lockKey = 7_702_028;

const lock = statement('lock-geography', 'SELECT pg_advisory_xact_lock($1)');

/** Imports come one after the other. */
export async function lockGeography(tx: Tx): Promise<void> {
  await tx.query(lock, [lockKey]);
}

/** One year's set of areas. */
export interface NewEdition {
  readonly id: string;
  readonly year: number;
  readonly isPractice: boolean;
  readonly source: string;
  readonly licence: string;
  readonly filesHash: Buffer;
}

const find = statement(
  'find-geography-edition',
  `SELECT id, files_hash AS "filesHash" FROM geography_edition WHERE year = $1 AND is_practice = $2`,
);

export async function findEdition(
  tx: Tx,
  { year, isPractice }: Pick<NewEdition, 'year' | 'isPractice'>,
): Promise<Pick<NewEdition, 'id' | 'filesHash'> | undefined> {
  const [row] = await tx.query<Pick<NewEdition, 'id' | 'filesHash'>>(find, [year, isPractice]);
  return row;
}

const insert = statement(
  'insert-geography-edition',
  `INSERT INTO geography_edition (id, year, is_practice, source, licence, files_hash)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

export async function insertEdition(tx: Tx, row: NewEdition): Promise<void> {
  const { id, year, isPractice, source, licence, filesHash } = row;
  await tx.query(insert, [id, year, isPractice, source, licence, filesHash]);
}

const remove = statement('delete-geography-edition', 'DELETE FROM geography_edition WHERE id = $1');

/** With all its areas. */
export async function deleteEdition(tx: Tx, id: string): Promise<void> {
  await tx.query(remove, [id]);
}

const columns = {
  municipality: 'edition_id, code, name, province, inhabitants, lat, lon, outline',
  neighbourhood_place: 'edition_id, code, name, municipality_code, lat, lon, outline',
  postcode: 'edition_id, postcode, municipality_code, neighbourhood_code, lat, lon',
} as const;

export type GeographyTable = keyof typeof columns;

/** Adds rows as they stand, by the names of their columns. */
export async function addPlaces(
  tx: Tx,
  table: GeographyTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const add = statement(
    `add-${table}-places`,
    `INSERT INTO ${table} (${columns[table]})
     SELECT ${columns[table]} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
  );
  await tx.query(add, [JSON.stringify(rows)]);
}

/** What `wor geography show` tells of an edition. */
export interface EditionRow {
  readonly year: number;
  readonly isPractice: boolean;
  readonly source: string;
  readonly licence: string;
  readonly importedAt: Date;
  readonly municipalities: number;
  readonly neighbourhoods: number;
  readonly postcodes: number;
  /** Of municipalities and neighbourhoods together. */
  readonly outlines: number;
}

const list = statement(
  'list-geography-editions',
  `SELECT e.year, e.is_practice AS "isPractice", e.source, e.licence, e.imported_at AS "importedAt",
     (SELECT count(*)::int FROM municipality m WHERE m.edition_id = e.id) AS municipalities,
     (SELECT count(*)::int FROM neighbourhood_place n WHERE n.edition_id = e.id) AS neighbourhoods,
     (SELECT count(*)::int FROM postcode p WHERE p.edition_id = e.id) AS postcodes,
     (SELECT count(outline)::int FROM municipality m WHERE m.edition_id = e.id)
       + (SELECT count(outline)::int FROM neighbourhood_place n WHERE n.edition_id = e.id) AS outlines
   FROM geography_edition e ORDER BY e.year, e.is_practice`,
);

export async function listEditions(tx: Tx): Promise<EditionRow[]> {
  return tx.query<EditionRow>(list);
}
