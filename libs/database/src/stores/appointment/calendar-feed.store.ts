import type { Role } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Whose agenda an address opens: somebody who works there now. */
export interface CalendarFeedRow {
  readonly regionId: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly name: string;
  readonly teamIds: readonly string[];
}

const find = statement(
  'find-calendar-feed',
  `SELECT region_id AS "regionId", organisation_id AS "organisationId", account_id AS "accountId", role, name,
     team_ids::text[] AS "teamIds"
   FROM find_calendar_feed($1)`,
);

/** Undefined for an address that nobody has, or has no more: also once the role has ended. */
export async function findCalendarFeed(tx: Tx, hash: Buffer): Promise<CalendarFeedRow | undefined> {
  const [row] = await tx.query<CalendarFeedRow>(find, [hash]);
  return row;
}

const own = statement(
  'find-own-calendar-feed',
  `SELECT made_at AS "madeAt" FROM calendar_feed WHERE organisation_id = $1 AND account_id = $2`,
);

/** Since when the actor has an address; null without. */
export async function findOwnFeedDate(tx: Tx): Promise<Date | null> {
  const { organisationId, accountId } = actorOf(tx);
  const [row] = await tx.query<{ madeAt: Date }>(own, [organisationId, accountId]);
  return row?.madeAt ?? null;
}

const replace = statement(
  'replace-calendar-feed',
  `INSERT INTO calendar_feed (organisation_id, account_id, region_id, hash, made_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (organisation_id, account_id) DO UPDATE SET hash = EXCLUDED.hash, made_at = EXCLUDED.made_at`,
);

/** The actor's one address from now on. */
export async function replaceCalendarFeed(tx: Tx, hash: Buffer, now: Date): Promise<void> {
  const { organisationId, accountId, regionId } = actorOf(tx);
  await tx.query(replace, [organisationId, accountId, regionId, hash, now]);
}

const remove = statement(
  'remove-calendar-feed',
  `DELETE FROM calendar_feed WHERE organisation_id = $1 AND account_id = $2`,
);

export async function removeCalendarFeed(tx: Tx): Promise<void> {
  const { organisationId, accountId } = actorOf(tx);
  await tx.query(remove, [organisationId, accountId]);
}
