import {
  endSession,
  findEntry,
  findSession,
  findSessionFactors,
  rememberChoice,
  renewSession,
  type EntryRow,
} from '@wor/database';
import { DomainError, nextLoginStep, type Actor } from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { refuseUnassured } from './federated/refuse-unassured.js';
import { proceed, type Paused } from './half-open.js';
import type { OpenSession } from './open-session.js';

type Switched = Paused | ({ readonly kind: 'open' } & OpenSession);

/** Going on in another of one's own roles, without logging in again. */
export class RoleSwitchService {
  constructor(private readonly home: Home) {}

  async list({ accountId }: Actor): Promise<EntryRow['memberships']> {
    return (await this.entryOf(accountId)).memberships;
  }

  /**
   * A new session id in the other role, or the step that this organisation asks for first; the old
   * id is worth nothing at once.
   * @throws DomainError `not_found` for a role that is not one's own, `session.ended`,
   *   `login.assurance_too_low` after a login elsewhere that does not vouch for that role
   */
  async switch(actor: Actor, token: string, membershipId: string): Promise<Switched> {
    const { database } = this.home;
    const known = hashOf(token);
    const { isEnrolled, memberships } = await this.entryOf(actor.accountId);
    const factors = await database.transaction(actor, (tx) => findSessionFactors(tx, known));
    const next = nextLoginStep({ factors, isEnrolled, memberships, membershipId });
    if (next.kind === 'refused') throw new DomainError('not_found');
    const membership = memberships.find(({ id }) => id === membershipId);
    if (membership === undefined) throw new DomainError('not_found');
    await refuseUnassured(this.home, actor, { factors, membership });
    if (next.kind === 'open') return this.renew(actor, known, membershipId);
    await database.transaction(actor, (tx) => endSession(tx, known));
    const half = { accountId: actor.accountId, membershipId, factors };
    const paused = await proceed(this.home, half, { origin: actor.origin ?? {} });
    if (paused.kind !== 'paused') throw new DomainError('session.ended');
    return paused;
  }

  private async renew(actor: Actor, known: Buffer, membershipId: string): Promise<Switched> {
    const token = newToken();
    const fresh = hashOf(token);
    const session = await this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'session', id: actor.accountId, detail: { membershipId } } as const;
      tx.note({ event: 'session.switch', action: 'E', object });
      const isRenewed = await renewSession(tx, { known, fresh, isProved: false, membershipId });
      await rememberChoice(tx, membershipId);
      return isRenewed ? findSession(tx, fresh) : undefined;
    });
    if (session === undefined) throw new DomainError('session.ended');
    return { kind: 'open', token, session };
  }

  private async entryOf(accountId: string): Promise<EntryRow> {
    const entry = await this.home.database.transaction(undefined, (tx) => findEntry(tx, accountId));
    if (entry === undefined) throw new DomainError('session.ended');
    return entry;
  }
}
