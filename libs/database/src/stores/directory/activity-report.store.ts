import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What somebody said is wrong about an activity. */
export interface ActivityReportRow {
  readonly id: string;
  readonly activityId: string;
  readonly activity: string;
  readonly words: string;
  /** Where whoever said it works. */
  readonly organisation: string;
  readonly reportedAt: Date;
}

const columns = `r.id, r.activity_id AS "activityId", a.name AS activity, r.words, o.name AS organisation,
  r.reported_at AS "reportedAt"`;
const tables = `activity_report r JOIN activity a ON a.id = r.activity_id
  JOIN organisation o ON o.id = r.organisation_id`;

const insert = statement(
  'insert-activity-report',
  `INSERT INTO activity_report (id, region_id, activity_id, organisation_id, words, reported_by, reported_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
);

interface NewReport {
  readonly id: string;
  readonly activityId: string;
  readonly words: string;
  readonly at: Date;
}

/** Does nothing where a report of this id is there already. */
export async function insertActivityReport(tx: Tx, report: NewReport): Promise<void> {
  const { id, activityId, words, at } = report;
  const { regionId, organisationId, accountId } = actorOf(tx);
  await tx.query(insert, [id, regionId, activityId, organisationId, words, accountId, at]);
}

const open = statement(
  'list-activity-reports',
  `SELECT ${columns} FROM ${tables}
   WHERE r.handled_at IS NULL AND r.region_id = (SELECT actor_region())
     AND ($1::uuid IS NULL OR (r.reported_at, r.id) >
       (SELECT l.reported_at, l.id FROM activity_report l WHERE l.id = $1))
   ORDER BY r.reported_at, r.id LIMIT $2`,
);

/** One page of what nobody ticked off, the oldest first; `after` is the last id that was shown. */
export async function listActivityReports(
  tx: Tx,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ActivityReportRow[]> {
  return tx.query<ActivityReportRow>(open, [after, limit]);
}

const ofOne = statement(
  'list-reports-of-activity',
  `SELECT ${columns} FROM ${tables}
   WHERE r.activity_id = $1 AND r.handled_at IS NULL ORDER BY r.reported_at, r.id LIMIT 20`,
);

/** What nobody ticked off of one activity; nothing for who may not read reports. */
export async function listReportsOf(tx: Tx, activityId: string): Promise<ActivityReportRow[]> {
  return tx.query<ActivityReportRow>(ofOne, [activityId]);
}

const handle = statement(
  'handle-activity-report',
  `UPDATE activity_report SET handled_by = $2, handled_at = $3
   WHERE id = $1 AND handled_at IS NULL RETURNING id`,
);

/** Ticks it off; false when there is none to tick off. */
export async function handleActivityReport(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx.query(handle, [id, actorOf(tx).accountId, at]);
  return rows.length > 0;
}
