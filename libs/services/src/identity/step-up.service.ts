import { findSecondFactor, findSession, renewSession, type SessionRow } from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { checkOwnPassword } from './check-password.js';
import type { OpenSession } from './open-session.js';
import { proveCode } from './second-factor.js';

/** What somebody types to prove that it is still them. */
export interface Proof {
  /** Of the session in which they are. */
  readonly token: string;
  readonly password: string;
  /** Of the second factor; asked of whoever has one. */
  readonly code?: string;
}

/** Proving once more who one is, for acts that an open screen must not be enough for (S-16). */
export class StepUpService {
  constructor(private readonly home: Home) {}

  /**
   * A new session id that is fresh for ten minutes; the old one is worth nothing at once.
   * @throws DomainError `password.wrong`, `factor.missing`, `factor.refused`, `login.throttled`,
   *   `session.ended`
   */
  async stepUp(actor: Actor, { token, password, code }: Proof): Promise<OpenSession> {
    await checkOwnPassword(this.home, actor, password);
    if (await this.hasSecondFactor(actor)) await this.proveCode(actor, code);
    const next = newToken();
    const session = await this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'session', id: actor.accountId } as const;
      tx.note({ event: 'session.step_up', action: 'E', object });
      const renewal = { known: hashOf(token), fresh: hashOf(next), isProved: true };
      const isRenewed = await renewSession(tx, renewal);
      return isRenewed ? findSession(tx, renewal.fresh) : undefined;
    });
    return { token: next, session: living(session) };
  }

  private async hasSecondFactor(actor: Actor): Promise<boolean> {
    const row = await this.home.database.transaction(actor, (tx) => findSecondFactor(tx));
    return row?.isConfirmed === true;
  }

  private async proveCode(actor: Actor, code: string | undefined): Promise<void> {
    if (code === undefined) {
      throw new DomainError('factor.missing', {
        fields: [{ field: 'code', code: 'factor.missing' }],
      });
    }
    await proveCode(this.home, actor, code);
  }
}

function living(session: SessionRow | undefined): SessionRow {
  if (session === undefined) throw new DomainError('session.ended');
  return session;
}
