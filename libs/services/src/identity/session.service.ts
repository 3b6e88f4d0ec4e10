import {
  endSession,
  findLogin,
  findSession,
  replacePasswordHash,
  type LoginRow,
  type SessionRow,
} from '@wor/database';
import { DomainError, neighbourOf, type Actor, type ErrorCode, type Origin } from '@wor/domain';
import { hashOf, hashPassword, isWeakHash, verifyPassword } from '@wor/platform';
import type { Home } from '../home.js';
import { accountBounds } from './check-password.js';
import { proceed, type Outcome, type Visit } from './half-open.js';
import { Attempt, type Bounds } from './throttle.js';

export interface Login extends Visit {
  readonly email: string;
  readonly password: string;
  readonly membershipId?: string;
}

/** Of one network address, behind which a whole practice may sit. */
const addressBounds: Bounds = { inTenMinutes: 60, inAnHour: 200, inADay: 1000 };

/**
 * Logging in and out. An unknown address, a wrong password, a closed account and too many tries look
 * the same and take the same time (S-12).
 */
export class SessionService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `login.refused`, whatever the reason */
  async logIn({ email, password, membershipId, ...visit }: Login): Promise<Outcome> {
    const { database } = this.home;
    const { origin, device = '' } = visit;
    const login = await database.transaction(undefined, (tx) =>
      findLogin(tx, email.trim(), hashOf(device)),
    );
    const account = accountKey(email, login?.isKnownDevice === true ? device : '');
    const attempt = await Attempt.begin(this.home, [
      { key: account, bounds: accountBounds },
      { key: `address|${neighbourOf(origin.address)}`, bounds: addressBounds },
    ]);
    const isOver = await attempt.isOver();
    // Also when nothing is to be looked at: the same work takes the same time.
    const isRight = await verifyPassword(isOver ? undefined : login?.passwordHash, password);
    if (!isRight || login === undefined || login.isDisabled) return this.refuseLogin(origin);
    await attempt.succeed(account);
    await this.raiseHash(login, password);
    const { accountId } = login;
    return proceed(this.home, { accountId, membershipId, factors: ['password'] }, visit);
  }

  /** A hash that was made with less work than ours today is made again, now that we can (S-10). */
  private async raiseHash({ accountId, passwordHash }: LoginRow, password: string): Promise<void> {
    if (!isWeakHash(passwordHash)) return;
    const fresh = await hashPassword(password);
    await this.home.database.transaction(undefined, (tx) =>
      replacePasswordHash(tx, { accountId, known: passwordHash, fresh }),
    );
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
  private refuseLogin({ address }: Origin): Promise<never> {
    return this.home.database.transaction(undefined, (tx) => {
      const object = { kind: 'session', id: 'none', detail: { address: address ?? null } } as const;
      tx.note({ event: 'session.refused', action: 'E', object });
      throw new DomainError('login.refused');
    });
  }
}

/** Tries from a device that the account knows count for themselves: nobody else can use them up. */
const accountKey = (email: string, device: string): string =>
  `account|${email.trim().toLowerCase()}|${device}`;

interface RefusedRoute {
  readonly permission: string;
  /** The pattern of the route, without any value. */
  readonly route: string;
  readonly code?: ErrorCode;
}
