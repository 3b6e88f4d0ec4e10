import { endSession, findLogin, findSession, type LoginRow, type SessionRow } from '@wor/database';
import { DomainError, type Actor, type ErrorCode, type Origin } from '@wor/domain';
import { hashOf, verifyPassword } from '@wor/platform';
import type { Home } from '../home.js';
import { accountBounds } from './check-password.js';
import { openSession, type OpenSession } from './open-session.js';
import { Attempt, type Bounds } from './throttle.js';

export interface Login {
  readonly email: string;
  readonly password: string;
  readonly membershipId?: string;
  readonly origin: Origin;
}

/** Of one network address, behind which a whole practice may sit. */
const addressBounds: Bounds = { inTenMinutes: 60, inAnHour: 200, inADay: 1000 };

/** Logging in and out. An unknown address, a wrong password and a closed account look the same. */
export class SessionService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `login.refused`, or `login.throttled` after ten failures in ten minutes */
  async logIn({ email, password, membershipId, origin }: Login): Promise<OpenSession> {
    const { database } = this.home;
    const account = `account|${email.trim().toLowerCase()}`;
    const attempt = await Attempt.begin(this.home, [
      { key: account, bounds: accountBounds },
      { key: `address|${origin.address ?? 'none'}`, bounds: addressBounds },
    ]);
    if (await attempt.isOver()) return this.refuseLogin('login.throttled', origin);
    const login = await database.transaction(undefined, (tx) => findLogin(tx, email.trim()));
    const isRight = await verifyPassword(login?.passwordHash, password);
    const membership = membershipOf(login, membershipId);
    if (!isRight || login === undefined || login.isDisabled || membership === undefined) {
      return this.refuseLogin('login.refused', origin);
    }
    const { accountId } = login;
    await attempt.succeed(account);
    const entry = { accountId, membershipId: membership, factors: ['password'], origin };
    return openSession(this.home, entry);
  }

  /** Who the token is, looked up anew; undefined when the session ended. */
  resolve(token: string): Promise<SessionRow | undefined> {
    return this.home.database.oneStatement((tx) => findSession(tx, hashOf(token)));
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

  /**
   * Refuses what the actor's role may not do, and keeps that in the audit trail.
   * @throws DomainError `permission.refused`, or the code that was given
   */
  refuse(actor: Actor, { permission, route, code }: RefusedRoute): Promise<never> {
    return this.home.database.transaction(actor, (tx) => {
      tx.note({ event: permission, action: 'E', object: { kind: 'system', id: route } });
      throw new DomainError(code ?? 'permission.refused');
    });
  }

  /** The refusal is audited as one; who it was stays open, since nobody has proved to be anybody. */
  private refuseLogin(
    code: 'login.refused' | 'login.throttled',
    { address }: Origin,
  ): Promise<never> {
    return this.home.database.transaction(undefined, (tx) => {
      const object = { kind: 'session', id: 'none', detail: { address: address ?? null } } as const;
      tx.note({ event: 'session.refused', action: 'E', object });
      throw new DomainError(code);
    });
  }
}

interface RefusedRoute {
  readonly permission: string;
  /** The pattern of the route, without any value. */
  readonly route: string;
  readonly code?: ErrorCode;
}

function membershipOf(login: LoginRow | undefined, chosen: string | undefined): string | undefined {
  const memberships = login?.memberships ?? [];
  if (chosen === undefined) return memberships[0]?.id;
  return memberships.find((each) => each.id === chosen)?.id;
}
