import type { RegionProgress } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** One version of a setting: who wrote it, when and why. */
export interface SettingRow {
  readonly version: number;
  readonly body: unknown;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
}

const versions = statement(
  'list-setting-versions',
  `SELECT version, body, account_name AS "by", at, note FROM region_setting
   WHERE region_id = $1 AND kind = $2 AND version < $3 ORDER BY version DESC LIMIT $4`,
);

const newest = 2_147_483_647;

/** Versions of a setting before `after`, newest first. */
export async function listSettingVersions(
  tx: Tx,
  kind: string,
  { after = newest, limit }: { readonly after?: number; readonly limit: number },
): Promise<SettingRow[]> {
  return tx.query<SettingRow>(versions, [actorOf(tx).regionId, kind, after, limit]);
}

const insert = statement(
  'insert-setting-version',
  `INSERT INTO region_setting (region_id, kind, version, body, account_id, account_name, at, note)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

interface NewSetting {
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
  readonly note: string | null;
  readonly at: Date;
}

/**
 * Adds the next version, which becomes the current one with the same statement.
 * @throws the driver's unique violation on `region_setting_pkey` when somebody else was first
 */
export async function insertSetting(tx: Tx, row: NewSetting): Promise<void> {
  const { accountId, name, regionId } = actorOf(tx);
  const { kind, version, body, note, at } = row;
  const values = [regionId, kind, version, JSON.stringify(body), accountId, name, at, note];
  await tx.query(insert, values);
}

const alive = `o.region_id = $1 AND o.ended_at IS NULL`;
const works = `m.region_id = $1 AND m.ended_at IS NULL`;

const count = statement(
  'count-region',
  `SELECT
     (SELECT count(*)::int FROM organisation o WHERE ${alive} AND o.kind = 'welfare') AS "welfare",
     (SELECT count(*)::int FROM organisation o WHERE ${alive} AND o.kind IN ('practice', 'referrer')) AS "referring",
     (SELECT count(*)::int FROM team t JOIN organisation o ON o.id = t.organisation_id WHERE ${alive}) AS "teams",
     (SELECT count(*)::int FROM organisation o WHERE ${alive} AND o.kind = 'welfare'
        AND NOT EXISTS (SELECT 1 FROM team t WHERE t.organisation_id = o.id)) AS "welfareWithoutTeam",
     (SELECT count(*)::int FROM service_area a WHERE a.region_id = $1) AS "areas",
     (SELECT count(*)::int FROM team t JOIN organisation o ON o.id = t.organisation_id WHERE ${alive}
        AND NOT EXISTS (SELECT 1 FROM service_area a WHERE a.team_id = t.id)) AS "teamsWithoutArea",
     (SELECT count(*)::int FROM membership m WHERE ${works} AND m.role IN ('coach', 'lead')) AS "coaches",
     (SELECT count(*)::int FROM team t JOIN organisation o ON o.id = t.organisation_id WHERE ${alive}
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE ${works} AND m.role IN ('coach', 'lead')
          AND t.id = ANY (m.team_ids))) AS "teamsWithoutCoach",
     (SELECT count(*)::int FROM membership m WHERE ${works} AND m.role = 'referrer') AS "referrers",
     ARRAY(SELECT DISTINCT s.kind FROM region_setting s WHERE s.region_id = $1) AS "confirmed"`,
);

/** How far the actor's region has come. */
export async function countRegion(tx: Tx): Promise<RegionProgress> {
  const [row] = await tx.query<RegionProgress>(count, [actorOf(tx).regionId]);
  if (row === undefined) throw new Error('a count always answers');
  return row;
}
