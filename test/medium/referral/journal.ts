import type { Caseload } from '../../support/caseload.js';

/** What stands in the four places that one step writes to. */
export interface Journal {
  readonly status: string;
  readonly version: number;
  readonly events: readonly string[];
  readonly outbox: readonly string[];
  readonly audit: readonly string[];
}

/** Everything that was ever written about a referral. */
export async function journalOf({ database }: Caseload, id: string): Promise<Journal> {
  const [row] = await database.sql<{ status: string; version: number }>(
    `SELECT status, version FROM referral WHERE id = $1`,
    [id],
  );
  const [events, outbox, audit] = await Promise.all([
    database.sql<{ entry: string }>(
      `SELECT type AS entry FROM event WHERE referral_id = $1 ORDER BY id`,
      [id],
    ),
    database.sql<{ entry: string }>(
      `SELECT kind || ' ' || state AS entry FROM outbox WHERE referral_id = $1 ORDER BY id`,
      [id],
    ),
    database.sql<{ entry: string }>(
      `SELECT event_id || ' ' || outcome AS entry FROM audit_event WHERE obj_id = $1 ORDER BY at, id`,
      [id],
    ),
  ]);
  return {
    status: row?.status ?? '',
    version: row?.version ?? 0,
    events: events.map(({ entry }) => entry),
    outbox: outbox.map(({ entry }) => entry),
    audit: audit.map(({ entry }) => entry),
  };
}

/** The state without the audit trail, which grows by every refusal. */
export async function stateOf(caseload: Caseload, id: string): Promise<Omit<Journal, 'audit'>> {
  const { status, version, events, outbox } = await journalOf(caseload, id);
  return { status, version, events, outbox };
}

/** How many transactions wrote the newest event of this type with its outbox row and audit row. */
export async function transactionsOf(
  { database }: Caseload,
  id: string,
  { event, audited }: { readonly event: string; readonly audited: string },
): Promise<{ readonly rows: number; readonly transactions: number }> {
  const [row] = await database.sql<{ rows: number; transactions: number }>(
    `WITH newest AS (
       SELECT id, xmin::text AS writer FROM event WHERE referral_id = $1 AND type = $2 ORDER BY id DESC LIMIT 1
     ), told AS (
       SELECT o.xmin::text AS writer FROM outbox o JOIN newest n ON o.dedupe_key = 'event:' || n.id
     ), seen AS (
       SELECT xmin::text AS writer FROM audit_event
       WHERE obj_id = $1::text AND event_id = $3 AND outcome = 0 ORDER BY at DESC, id DESC LIMIT 1
     ), state AS (
       SELECT xmin::text AS writer FROM referral WHERE id = $1
     ), written AS (
       SELECT writer FROM newest UNION ALL SELECT writer FROM told
       UNION ALL SELECT writer FROM seen UNION ALL SELECT writer FROM state
     )
     SELECT count(*)::integer AS rows, count(DISTINCT writer)::integer AS transactions FROM written`,
    [id, event, audited],
  );
  return row ?? { rows: 0, transactions: 0 };
}
