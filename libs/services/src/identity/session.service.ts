import {
  clearLoginAttempts,
  countLoginAttempts,
  endSession,
  findLogin,
  insertLoginAttempt,
  insertSession,
  resolveSession,
  type LoginRow,
  type SessionRow,
} from '@wor/database';
import { DomainError, type Actor, type Origin } from '@wor/domain';
import { hashOf, newToken, verifyPassword } from '@wor/platform';
import type { Home } from '../home.js';

export interface Login {
  readonly email: string;
  readonly password: string;
  readonly membershipId?: string;
  readonly origin: Origin;
}

export interface OpenSession {
  readonly token: string;
  readonly session: SessionRow;
}

const mostPerAccount = 10;
const mostPerAddress = 60;

/** Logging in and out. An unknown address, a wrong password and a closed account look the same. */
export class SessionService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `login.refused`, or `login.throttled` after ten failures in ten minutes */
  async logIn({ email, password, membershipId, origin }: Login): Promise<OpenSession> {
    const keys = {
      account: hashOf(`account|${email.trim().toLowerCase()}`),
      address: hashOf(`address|${origin.address ?? 'none'}`),
    };
    const login = await this.home.database.transaction(undefined, async (tx) => {
      const perAccount = await countLoginAttempts(tx, keys.account);
      const perAddress = await countLoginAttempts(tx, keys.address);
      if (perAccount >= mostPerAccount || perAddress >= mostPerAddress) {
        throw new DomainError('login.throttled');
      }
      return findLogin(tx, email.trim());
    });
    const isRight = await verifyPassword(login?.passwordHash, password);
    const membership = membershipOf(login, membershipId);
    if (!isRight || login === undefined || login.isDisabled || membership === undefined) {
      await this.recordFailure(keys, origin);
      throw new DomainError('login.refused');
    }
    return this.open({ accountId: login.accountId, membershipId: membership, key: keys.account });
  }

  /** Who the token is, looked up anew; undefined when the session ended. */
  resolve(token: string): Promise<SessionRow | undefined> {
    return this.home.database.oneStatement((tx) => resolveSession(tx, hashOf(token)));
  }

  logOut(actor: Actor, token: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({
        event: 'session.end',
        action: 'E',
        object: { kind: 'session', id: actor.accountId },
      });
      await endSession(tx, hashOf(token));
    });
  }

  private async recordFailure(
    keys: Record<'account' | 'address', Buffer>,
    origin: Origin,
  ): Promise<void> {
    await this.home.database.transaction(undefined, async (tx) => {
      await insertLoginAttempt(tx, keys.account);
      await insertLoginAttempt(tx, keys.address);
      const detail = { outcome: 'refused', address: origin.address ?? null };
      tx.note({
        event: 'session.refused',
        action: 'E',
        object: { kind: 'session', id: 'none', detail },
      });
    });
  }

  private async open(entry: {
    accountId: string;
    membershipId: string;
    key: Buffer;
  }): Promise<OpenSession> {
    const token = newToken();
    const idHash = hashOf(token);
    const session = await this.home.database.transaction(undefined, async (tx) => {
      await clearLoginAttempts(tx, entry.key);
      await insertSession(tx, { ...entry, idHash });
      tx.note({
        event: 'session.begin',
        action: 'E',
        object: { kind: 'session', id: entry.accountId },
      });
      return resolveSession(tx, idHash);
    });
    if (session === undefined) throw new DomainError('login.refused');
    return { token, session };
  }
}

function membershipOf(login: LoginRow | undefined, chosen: string | undefined): string | undefined {
  const memberships = login?.memberships ?? [];
  if (chosen === undefined) return memberships[0]?.id;
  return memberships.find((each) => each.id === chosen)?.id;
}
