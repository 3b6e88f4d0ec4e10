import { endOwnSessions, listOwnSessions, type OwnSessionRow } from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import type { Home } from '../home.js';

export type OwnSession = OwnSessionRow;

/** Where somebody is logged in, and ending that from here. */
export class OwnSessionService {
  constructor(private readonly home: Home) {}

  list(actor: Actor): Promise<readonly OwnSession[]> {
    return this.home.database.transaction(actor, (tx) => {
      tx.note({ event: 'session.list', action: 'R', object: objectOf(actor) });
      return listOwnSessions(tx);
    });
  }

  /** @throws DomainError `not_found` for a session that ended or is somebody else's */
  end(actor: Actor, sessionId: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'session.end', action: 'E', object: objectOf(actor) });
      if ((await endOwnSessions(tx, { only: sessionId })) === 0) throw new DomainError('not_found');
    });
  }

  /** Ends every session of this person but the one that asks. */
  endOthers(actor: Actor, sessionId: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'session.end', action: 'E', object: objectOf(actor) });
      await endOwnSessions(tx, { but: sessionId });
    });
  }
}

const objectOf = ({ accountId }: Actor) => ({ kind: 'session', id: accountId }) as const;
