import {
  endOwnSessions,
  findEntry,
  findSecondFactor,
  removeSecondFactor,
  type EntryRow,
  type Tx,
} from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import type { Home } from '../../home.js';
import {
  beginEnrolment,
  confirmEnrolment,
  giveRecoveryCodes,
  type Enrolment,
} from '../second-factor.js';

/** One's own second factor; every verb is for somebody who has just proved who they are (S-16). */
export class OwnFactorService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `factor.exists` */
  async begin(actor: Actor, sessionId: string): Promise<Enrolment> {
    const { email } = await this.home.database.transaction(actor, (tx) => entryOf(tx, actor));
    return beginEnrolment(this.home, actor, { by: sessionId, label: email });
  }

  /**
   * From now on the code is asked at every login; the other sessions, which never showed one, end.
   * @returns the recovery codes, shown once
   * @throws DomainError `factor.refused`, `login.throttled`
   */
  async confirm(
    actor: Actor,
    { sessionId, code }: { readonly sessionId: string; readonly code: string },
  ): Promise<readonly string[]> {
    const codes = await confirmEnrolment(this.home, actor, { by: sessionId, code });
    await this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'session.end', action: 'E', object: objectOf(actor) });
      await endOwnSessions(tx, { but: sessionId });
    });
    return codes;
  }

  /**
   * The password alone is enough again, and every other session ends.
   * @throws DomainError `factor.demanded` while an organisation asks for one, `not_found` without one
   */
  remove(actor: Actor, sessionId: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'factor.remove', action: 'D', object: objectOf(actor) });
      await requireFactor(tx);
      const { memberships } = await entryOf(tx, actor);
      if (memberships.some(({ demandsSecondFactor }) => demandsSecondFactor)) {
        throw new DomainError('factor.demanded');
      }
      await removeSecondFactor(tx);
      await endOwnSessions(tx, { but: sessionId });
    });
  }

  /** Ten new recovery codes; the earlier ones are worth nothing. @throws DomainError `not_found` */
  renewCodes(actor: Actor): Promise<readonly string[]> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'factor.renew_codes', action: 'U', object: objectOf(actor) });
      await requireFactor(tx);
      return giveRecoveryCodes(tx, actor);
    });
  }
}

const objectOf = ({ accountId }: Actor) => ({ kind: 'session', id: accountId }) as const;

async function entryOf(tx: Tx, { accountId }: Actor): Promise<EntryRow> {
  const entry = await findEntry(tx, accountId);
  if (entry === undefined) throw new DomainError('session.ended');
  return entry;
}

async function requireFactor(tx: Tx): Promise<void> {
  const row = await findSecondFactor(tx);
  if (row?.isConfirmed !== true) throw new DomainError('not_found');
}
