import type { Role } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Who a session is, looked up anew with every request, so that a lost role is lost at once (S-05). */
export interface SessionRow {
  /** Names the session to its owner; it opens nothing. */
  readonly sessionId: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly name: string;
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly regionName: string;
  readonly isPractice: boolean;
  /** False once the role was taken away while the session went on. */
  readonly hasRole: boolean;
  /** True while the last proof of all factors is less than ten minutes old (S-16). */
  readonly isFresh: boolean;
  readonly hasOtherRoles: boolean;
  /** The region's own colours as they are stored; null when it has none. */
  readonly theme: unknown;
}

const find = statement(
  'find-session',
  `SELECT session_id AS "sessionId", account_id AS "accountId", organisation_id AS "organisationId",
     region_id AS "regionId", role, team_ids::text[] AS "teamIds", display_name AS "name",
     organisation_name AS "organisationName", region_name AS "regionName", is_practice AS "isPractice",
     has_role AS "hasRole", is_fresh AS "isFresh", has_other_roles AS "hasOtherRoles",
     theme, organisation_kind AS "organisationKind"
   FROM find_session($1)`,
);

/** Undefined when the session ended: idle for 15 minutes, older than 10 hours, logged out, closed. */
export async function findSession(
  tx: Pick<Tx, 'query'>,
  idHash: Buffer,
): Promise<SessionRow | undefined> {
  const [row] = await tx.query<SessionRow>(find, [idHash]);
  return row;
}

// Only a password that was typed here is a proof of now: a provider elsewhere may remember somebody.
const insert = statement(
  'insert-session',
  `INSERT INTO session (id_hash, account_id, membership_id, factors, stepped_up_at)
   VALUES ($1, $2, $3, $4::text[],
     CASE WHEN 'password' = ANY ($4::text[]) AND 'oidc' <> ALL ($4::text[]) THEN now() END)`,
);

interface NewSession {
  readonly idHash: Buffer;
  readonly accountId: string;
  readonly membershipId: string;
  /** What somebody proved to be: `password`, `totp`, `recovery`, or how an issuer calls it. */
  readonly factors: readonly string[];
}

/** Fresh (S-16) from the start after a password, and otherwise not before a step-up. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  const { idHash, accountId, membershipId, factors } = session;
  await tx.query(insert, [idHash, accountId, membershipId, factors]);
}

const insertOrigin = statement(
  'insert-session-origin',
  `INSERT INTO session_origin (session_id, account_id, address, agent) VALUES ($1, actor_account(), $2, $3)`,
);

interface SessionOrigin {
  readonly sessionId: string;
  readonly address: string | undefined;
  readonly agent: string | undefined;
}

/** From where the actor's own session was opened, for the actor's own list. */
export async function insertSessionOrigin(tx: Tx, origin: SessionOrigin): Promise<void> {
  const { sessionId, address, agent } = origin;
  await tx.query(insertOrigin, [sessionId, address ?? null, agent ?? null]);
}

const renew = statement('renew-session', `SELECT renew_session($1, $2, $3, $4) AS "isRenewed"`);

interface Renewal {
  readonly known: Buffer;
  readonly fresh: Buffer;
  /** True when every factor was just proved again. */
  readonly isProved: boolean;
  /** Another of the actor's own roles; the same one when absent. */
  readonly membershipId?: string;
}

/** Gives the actor's session a new id; the old one is worth nothing at once. False when it ended. */
export async function renewSession(tx: Tx, renewal: Renewal): Promise<boolean> {
  const { known, fresh, isProved, membershipId } = renewal;
  const [row] = await tx.query<{ isRenewed: boolean }>(renew, [
    ...[known, fresh, isProved, membershipId ?? null],
  ]);
  return row?.isRenewed === true;
}

const factors = statement(
  'find-session-factors',
  `SELECT factors FROM session WHERE id_hash = $1 AND ended_at IS NULL`,
);

/** What was proved when the session began; nothing once it ended. */
export async function findSessionFactors(tx: Tx, idHash: Buffer): Promise<readonly string[]> {
  const [row] = await tx.query<{ factors: readonly string[] }>(factors, [idHash]);
  return row?.factors ?? [];
}

const end = statement(
  'end-session',
  `UPDATE session SET ended_at = now() WHERE id_hash = $1 AND ended_at IS NULL`,
);

export async function endSession(tx: Tx, idHash: Buffer): Promise<void> {
  await tx.query(end, [idHash]);
}

/** One living session of the actor. */
export interface OwnSessionRow {
  readonly sessionId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly address: string | null;
  readonly agent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

const listOwn = statement(
  'list-own-sessions',
  `SELECT s.session_id AS "sessionId", s.role, s.organisation_name AS "organisation", o.address, o.agent,
     s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
   FROM list_own_sessions() s LEFT JOIN session_origin o ON o.session_id = s.session_id`,
);

/** The actor's living sessions, the one that was used last first. */
export async function listOwnSessions(tx: Tx): Promise<OwnSessionRow[]> {
  return tx.query<OwnSessionRow>(listOwn);
}

const endOwn = statement('end-own-sessions', `SELECT end_own_sessions($1, $2) AS "count"`);

/**
 * Ends sessions of the actor and of nobody else.
 * @param which `only` this one, or all `but` this one; neither ends all
 * @returns how many ended
 */
export async function endOwnSessions(
  tx: Tx,
  which: { readonly only?: string; readonly but?: string },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(endOwn, [which.only ?? null, which.but ?? null]);
  return row?.count ?? 0;
}
