import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Who has to do with a referral; ids only. */
export interface ReferralAudience {
  readonly referrerAccountId: string;
  readonly referrerOrganisationId: string;
  readonly welfareOrganisationId: string;
  readonly teamId: string;
  readonly coachId: string | null;
}

const audience = statement(
  'find-audience',
  `SELECT referrer_account_id AS "referrerAccountId", referrer_organisation_id AS "referrerOrganisationId",
     welfare_organisation_id AS "welfareOrganisationId", team_id AS "teamId", coach_id AS "coachId"
   FROM referral WHERE id = $1 FOR SHARE`,
);

/**
 * Who has to hear of it, held until the commit: whoever withdraws the referral meanwhile waits, and
 * then sees the effects that were planned (K5). Undefined when the actor's organisation is no party.
 */
export async function findAudience(
  tx: Tx,
  referralId: string,
): Promise<ReferralAudience | undefined> {
  const [row] = await tx.query<ReferralAudience>(audience, [referralId]);
  return row;
}

const cause = statement(
  'find-event-cause',
  `SELECT account_id AS "accountId", organisation_id AS "organisationId", payload->>'kind' AS "followUpKind"
   FROM event WHERE id = $1`,
);

/** Who did it, and for whom. */
export interface EventCause {
  readonly accountId: string;
  readonly organisationId: string;
  /** Where it tells of a follow-up. */
  readonly followUpKind: string | null;
}

export async function findEventCause(tx: Tx, eventId: string): Promise<EventCause | undefined> {
  const [row] = await tx.query<EventCause>(cause, [eventId]);
  return row;
}

/** Somebody who works in a role, and for whom. */
export interface Colleague {
  readonly accountId: string;
  readonly organisationId: string;
}

const people = `SELECT DISTINCT m.account_id AS "accountId", m.organisation_id AS "organisationId"
  FROM membership m WHERE m.ended_at IS NULL`;

const leads = statement(
  'list-leads',
  `${people} AND m.role = 'lead' AND m.organisation_id = $1 AND $2::uuid = ANY (m.team_ids) ORDER BY 1`,
);

/** Who leads a team now. */
export async function listLeads(
  tx: Tx,
  { organisationId, teamId }: { readonly organisationId: string; readonly teamId: string },
): Promise<Colleague[]> {
  return tx.query<Colleague>(leads, [organisationId, teamId]);
}

const administrators = statement(
  'list-administrators',
  `${people} AND m.role = 'administrator' AND m.region_id = (SELECT actor_region()) ORDER BY 1, 2`,
);

/** Who administers the actor's region now. */
export async function listAdministrators(tx: Tx): Promise<Colleague[]> {
  return tx.query<Colleague>(administrators);
}

const account = statement(
  'find-account-address',
  `SELECT a.email FROM account a
   JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
     AND m.organisation_id = (SELECT actor_organisation())
   WHERE a.id = $1 LIMIT 1`,
);

/** The address of somebody who still works for the actor's organisation. */
export async function findAccountAddress(tx: Tx, accountId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ email: string }>(account, [accountId]);
  return row?.email;
}

const team = statement('find-team-address', `SELECT email FROM team WHERE id = $1`);

/** The address of a team of the actor's region. */
export async function findTeamAddress(tx: Tx, teamId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ email: string }>(team, [teamId]);
  return row?.email;
}
