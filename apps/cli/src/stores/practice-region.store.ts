import { statement, type Tx } from '@wor/database';

/** What the region's settings remember of its making. */
export interface PracticeSettings {
  readonly seed: number;
  /** The day on which its people were made up. */
  readonly day: string;
  /** False while clients are still to come. */
  readonly isFilled: boolean;
}

/** A region, as far as filling one asks. */
export interface RegionState {
  readonly id: string;
  readonly isPractice: boolean;
  /** Undefined for a region that no generator made. */
  readonly practice: PracticeSettings | undefined;
}

const regions = statement(
  'list-region-states',
  `SELECT id, is_practice AS "isPractice", CASE WHEN is_practice THEN settings -> 'practice' END AS practice FROM region ORDER BY id`,
);

type Stored = Omit<RegionState, 'practice'> & { readonly practice: PracticeSettings | null };

export async function listRegionStates(tx: Tx): Promise<RegionState[]> {
  const rows = await tx.query<Stored>(regions);
  return rows.map(({ practice, ...row }) => ({ ...row, practice: practice ?? undefined }));
}

/** The tables that a new region fills, each with the columns that are given. */
const columns = {
  region: 'id, code, name, is_practice, settings, created_at',
  organisation: 'id, region_id, kind, name, agb, municipality_code',
  team: 'id, region_id, organisation_id, name, phone, email',
  neighbourhood: 'region_id, code, name, municipality_code, division_year',
  service_area: 'region_id, postcode4, neighbourhood_code, team_id',
  account: 'id, email, password_hash',
  membership: 'id, region_id, account_id, organisation_id, role, display_name, team_ids',
  activity: `id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
    day_part, weekday, starts_at, cost_cents, capacity, status, assured_on, also_on, languages, accessibility,
    group_size, welcome, began, stayed, lat, lon, contact_phone`,
  activity_schedule: `id, region_id, organisation_id, activity_id, freq, interval, byday, dtstart, opens_at,
    except_dates, skips_holidays`,
} as const;

/** Adds rows as they stand, by the names of their columns. */
export async function addRows(
  tx: Tx,
  table: keyof typeof columns,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const insert = statement(
    `add-${table}`,
    `INSERT INTO ${table} (${columns[table]})
     SELECT ${columns[table]} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
  );
  await tx.query(insert, [JSON.stringify(rows)]);
}

const setDefaultTeam = statement(
  'set-default-team',
  'UPDATE organisation SET default_team_id = $2 WHERE id = $1',
);

export async function setPracticeTeam(tx: Tx, practiceId: string, teamId: string): Promise<void> {
  await tx.query(setDefaultTeam, [practiceId, teamId]);
}

const markFilled = statement(
  'mark-region-filled',
  `UPDATE region SET settings = jsonb_set(settings, '{practice,isFilled}', 'true') WHERE id = $1`,
);

export async function markRegionFilled(tx: Tx, regionId: string): Promise<void> {
  await tx.query(markFilled, [regionId]);
}

const members = statement(
  'list-cast',
  `SELECT a.email, m.account_id AS "accountId", m.display_name AS name, m.organisation_id AS "organisationId",
     m.region_id AS "regionId", m.role, m.team_ids::text[] AS "teamIds"
   FROM membership m JOIN account a ON a.id = m.account_id WHERE m.region_id = $1`,
);

/** A member of the region's staff. */
export interface CastRow {
  readonly email: string;
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly role: string;
  readonly teamIds: readonly string[];
}

export async function listCast(tx: Tx, regionId: string): Promise<CastRow[]> {
  return tx.query<CastRow>(members, [regionId]);
}

const named = {
  team: statement('list-team-names', 'SELECT id, name FROM team WHERE region_id = $1'),
  activity: statement('list-activity-names', 'SELECT id, name FROM activity WHERE region_id = $1'),
} as const;

/** Name to id, within a region. */
export async function idsByName(
  tx: Tx,
  table: keyof typeof named,
  regionId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(named[table], [regionId]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const settle = statement(
  'settle-outbox',
  `UPDATE outbox SET state = 'done', done_at = now(), attempts = attempts + 1
   WHERE referral_id = $1 AND state = 'pending' AND run_at <= $2`,
);

/**
 * What was due for a referral counts as done: nobody wants the mails of a past that was made up.
 * What lies ahead stays.
 */
export async function settleOutbox(tx: Tx, referralId: string, until: Date): Promise<void> {
  await tx.query(settle, [referralId, until]);
}

const settleRest = statement(
  'settle-region',
  `UPDATE outbox SET state = 'done', done_at = now(), attempts = attempts + 1
   WHERE region_id = $1 AND state = 'pending' AND run_at <= $2 AND queue <> 'schedule'`,
);

/**
 * The same for what a filling left that was cut off in the middle of a history. Follow-ups are not
 * in it: the worker lets them come due.
 */
export async function settleRegion(tx: Tx, regionId: string, until: Date): Promise<void> {
  await tx.query(settleRest, [regionId, until]);
}

const comingDue = statement(
  'list-coming-due',
  `SELECT id, due_at AS "dueAt" FROM follow_up
   WHERE referral_id = $1 AND status = 'planned' AND due_at <= $2 ORDER BY due_at, id`,
);

/** Follow-ups whose moment has come and that nobody woke yet. */
export async function listComingDue(
  tx: Tx,
  referralId: string,
  until: Date,
): Promise<{ readonly id: string; readonly dueAt: Date }[]> {
  return tx.query(comingDue, [referralId, until]);
}

const waiting = statement(
  'find-waiting-follow-up',
  `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up' AND status = 'due'
   ORDER BY due_at, id LIMIT 1`,
);

/** The follow-up that waits for its coach. */
export async function findWaitingFollowUp(tx: Tx, referralId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(waiting, [referralId]);
  return row?.id;
}
