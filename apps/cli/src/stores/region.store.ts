import { statement, type Tx } from '@wor/database';

// Any number will do, as long as nobody else takes it.
const lockKey = 7_702_027;

const lock = statement('lock-regions', 'SELECT pg_advisory_xact_lock($1)');

/** Two commands that make a region come one after the other, so that the second sees the first. */
export async function lockRegions(tx: Tx): Promise<void> {
  await tx.query(lock, [lockKey]);
}

/** A region and who administers it. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly isPractice: boolean;
  /** E-mail addresses in small letters. */
  readonly administrators: readonly string[];
}

const list = statement(
  'list-regions',
  `SELECT r.code, r.name, r.is_practice AS "isPractice",
     ARRAY(SELECT lower(a.email) FROM membership m JOIN account a ON a.id = m.account_id
           WHERE m.region_id = r.id AND m.role = 'administrator' AND m.ended_at IS NULL
           ORDER BY 1) AS administrators
   FROM region r ORDER BY r.code`,
);

export async function listRegions(tx: Tx): Promise<RegionRow[]> {
  return tx.query<RegionRow>(list);
}

/** A real region with the organisation that its administrators work for. */
export interface NewRegion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly officeId: string;
  readonly office: string;
}

const insert = statement(
  'insert-region',
  `WITH made AS (
     INSERT INTO region (id, code, name, is_practice) VALUES ($1, $2, $3, false) RETURNING id
   ) INSERT INTO organisation (id, region_id, kind, name) SELECT $4, id, 'region', $5 FROM made`,
);

export async function insertRegion(tx: Tx, row: NewRegion): Promise<void> {
  await tx.query(insert, [row.id, row.code, row.name, row.officeId, row.office]);
}
