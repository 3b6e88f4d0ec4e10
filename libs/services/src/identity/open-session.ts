import { findSession, insertSession, insertSessionOrigin, type SessionRow } from '@wor/database';
import { DomainError, type Origin } from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import type { Home } from '../home.js';

export interface OpenSession {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly session: SessionRow;
}

/** Somebody who proved who they are, and the role in which they come in. */
export interface Entry {
  readonly accountId: string;
  readonly membershipId: string;
  /** What was proved: `password`, `totp`, `recovery`, or how an issuer calls it. */
  readonly factors: readonly string[];
  readonly origin: Origin;
}

/**
 * The one place where a session begins, however somebody proved who they are: the caller has checked
 * the factors and that they suffice for the role.
 * @throws DomainError `login.refused` when the role or the account ended in the meantime
 */
export async function openSession(
  { database }: Home,
  { origin, ...entry }: Entry,
): Promise<OpenSession> {
  const token = newToken();
  const idHash = hashOf(token);
  const session = await database.transaction(undefined, async (tx) => {
    await insertSession(tx, { ...entry, idHash });
    return findSession(tx, idHash);
  });
  if (session?.hasRole !== true) throw new DomainError('login.refused');
  // Without this row nobody gets the token, so no session that is used goes unrecorded.
  await database.transaction({ ...session, origin }, async (tx) => {
    const object = { kind: 'session', id: entry.accountId, detail: { by: entry.factors } } as const;
    tx.note({ event: 'session.begin', action: 'E', object });
    await insertSessionOrigin(tx, { sessionId: session.sessionId, ...placeOf(origin) });
  });
  return { token, session };
}

const placeOf = ({ address, agent }: Origin) => ({ address, agent });
