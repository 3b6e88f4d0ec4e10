import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export type FigureFamily = 'referred' | 'started' | 'closed';

/** A municipality that reads figures, and when its region began. */
export interface MunicipalityRow {
  readonly organisationId: string;
  readonly regionId: string;
  readonly municipalityCode: string;
}

const municipalities = statement(
  'list-municipalities',
  `SELECT DISTINCT ON (municipality_code) organisation_id AS "organisationId", region_id AS "regionId",
     municipality_code AS "municipalityCode"
   FROM list_municipalities() WHERE municipality_code IS NOT NULL
   ORDER BY municipality_code, organisation_id`,
);

/** One organisation for each municipality code. */
export async function listMunicipalities(tx: Tx): Promise<MunicipalityRow[]> {
  return tx.query<MunicipalityRow>(municipalities);
}

const regionStart = statement(
  'find-region-start',
  `SELECT created_at AS "createdAt" FROM region WHERE id = $1`,
);

/** Since when the actor's region works with the platform. */
export async function findRegionStart(tx: Tx, regionId: string): Promise<Date | undefined> {
  const [row] = await tx.query<{ createdAt: Date }>(regionStart, [regionId]);
  return row?.createdAt;
}

interface CountRequest {
  readonly family: FigureFamily;
  readonly municipalityCode: string;
  readonly period: string;
  readonly from: Date;
  readonly until: Date;
  readonly frozenAt: Date;
}

const freeze = statement(
  'freeze-total',
  `INSERT INTO sdc.frozen_total (family, municipality_code, period, n_persons, frozen_at)
   VALUES ($1, $2, $3, count_persons($1, $2, $4, $5), $6)
   ON CONFLICT (family, municipality_code, period) DO NOTHING`,
);
const frozen = statement(
  'find-frozen-total',
  `SELECT n_persons AS persons FROM sdc.frozen_total
   WHERE family = $1 AND municipality_code = $2 AND period = $3`,
);

/** The number of distinct persons, counted once: what is frozen is never counted again. */
export async function freezeTotal(tx: Tx, request: CountRequest): Promise<number> {
  const { family, municipalityCode, period, from, until, frozenAt } = request;
  const key = [family, municipalityCode, period];
  await tx.query(freeze, [...key, from, until, frozenAt]);
  const [row] = await tx.query<{ persons: number }>(frozen, key);
  if (row === undefined) throw new Error('The frozen total is gone');
  return row.persons;
}

/** One figure as it is printed; a hidden one has no value anywhere. */
export interface ReleaseCell {
  readonly family: FigureFamily;
  readonly value: number | null;
  readonly printed: string;
}

/** An entry of the ledger of what was published. */
export interface ReleaseRow {
  readonly id: string;
  readonly regionId: string;
  readonly municipalityCode: string;
  readonly period: string;
  readonly cells: readonly ReleaseCell[];
  readonly audit: Readonly<Record<string, string | number>>;
  readonly codeVersion: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const columns = `id, region_id AS "regionId", municipality_code AS "municipalityCode", period, cells, audit,
  code_version AS "codeVersion", previous_hash AS "previousHash", hash`;

const ledger = statement(
  'list-ledger',
  `SELECT ${columns} FROM sdc_release WHERE municipality_code = $1 ORDER BY period`,
);

/** A municipality's releases in the order of their chain; for the worker. */
export async function listLedger(tx: Tx, municipalityCode: string): Promise<ReleaseRow[]> {
  return tx.query<ReleaseRow>(ledger, [municipalityCode]);
}

const insert = statement(
  'insert-release',
  `INSERT INTO sdc_release (id, region_id, municipality_code, period, cells, audit, code_version,
     previous_hash, hash, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const publish = statement('publish-release', `SELECT publish_release($1, $2)`);

/** Writes the ledger and publishes in one go; the database refuses an audit that exposed something. */
export async function publishRelease(tx: Tx, release: ReleaseRow, at: Date): Promise<void> {
  const { id, regionId, municipalityCode, period, cells, audit, codeVersion } = release;
  const texts = [JSON.stringify(cells), JSON.stringify(audit), codeVersion];
  const hashes = [release.previousHash, release.hash];
  await tx.query(insert, [id, regionId, municipalityCode, period, ...texts, ...hashes, at]);
  await tx.query(publish, [id, at]);
}

/** A release as its municipality may read it. */
export interface PublishedRow {
  readonly id: string;
  readonly municipalityCode: string;
  readonly period: string;
  readonly publishedAt: Date;
  readonly cells: readonly ReleaseCell[];
  readonly hash: Buffer;
}

const published = statement(
  'list-published',
  `SELECT id, municipality_code AS "municipalityCode", period, published_at AS "publishedAt", cells, hash
   FROM sdc_release WHERE status = 'published' ORDER BY period DESC LIMIT $1`,
);

/** Newest first. Through the login `wor_report`, which sees the actor's own municipality only. */
export async function listPublished(tx: Tx, limit = 40): Promise<PublishedRow[]> {
  return tx.query<PublishedRow>(published, [limit]);
}
