import {
  clearLoginAttempts,
  countLoginAttempts,
  endSession,
  findLogin,
  giveBackLoginAttempts,
  insertLoginAttempts,
  insertSession,
  resolveSession,
  type LoginRow,
  type SessionRow,
  type Tx,
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
    const { database } = this.home;
    const attempts = await database.transaction(undefined, (tx) =>
      insertLoginAttempts(tx, [keys.account, keys.address]),
    );
    const { login, isOver } = await database.transaction(undefined, async (tx) => ({
      isOver: await isThrottled(tx, keys),
      login: await findLogin(tx, email.trim()),
    }));
    if (isOver) {
      await this.recordRefusal(origin, (tx) => giveBackLoginAttempts(tx, attempts));
      throw new DomainError('login.throttled');
    }
    const isRight = await verifyPassword(login?.passwordHash, password);
    const membership = membershipOf(login, membershipId);
    if (!isRight || login === undefined || login.isDisabled || membership === undefined) {
      await this.recordRefusal(origin);
      throw new DomainError('login.refused');
    }
    const { accountId } = login;
    return this.open({ accountId, membershipId: membership, key: keys.account, attempts });
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

  private async recordRefusal(
    { address }: Origin,
    besides?: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await this.home.database.transaction(undefined, async (tx) => {
      const detail = { outcome: 'refused', address: address ?? null };
      const object = { kind: 'session', id: 'none', detail } as const;
      tx.note({ event: 'session.refused', action: 'E', object });
      await besides?.(tx);
    });
  }

  private async open(entry: {
    accountId: string;
    membershipId: string;
    key: Buffer;
    attempts: readonly string[];
  }): Promise<OpenSession> {
    const token = newToken();
    const idHash = hashOf(token);
    const session = await this.home.database.transaction(undefined, async (tx) => {
      await clearLoginAttempts(tx, entry.key);
      await giveBackLoginAttempts(tx, entry.attempts);
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

type Keys = Readonly<Record<'account' | 'address', Buffer>>;

async function isThrottled(tx: Tx, keys: Keys): Promise<boolean> {
  const ofAccount = await countLoginAttempts(tx, keys.account);
  const ofAddress = await countLoginAttempts(tx, keys.address);
  return ofAccount > mostPerAccount || ofAddress > mostPerAddress;
}

function membershipOf(login: LoginRow | undefined, chosen: string | undefined): string | undefined {
  const memberships = login?.memberships ?? [];
  if (chosen === undefined) return memberships[0]?.id;
  return memberships.find((each) => each.id === chosen)?.id;
}
