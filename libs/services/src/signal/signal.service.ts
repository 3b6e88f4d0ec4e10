import { getClient, insertDismissal, insertNote, recordEvent } from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { readSignalsNow } from './read-signals.js';
import { refreshSignals } from './refresh-signals.js';

export interface DismissRequest {
  readonly referralId: string;
  readonly code: string;
  readonly about: string;
  /** Why nothing has to be done. */
  readonly note: string;
}

/** What stands out about a client, and who put it away. */
export class SignalService {
  constructor(private readonly home: Home) {}

  /**
   * Puts a signal away with a note; it comes back only when the same happens once more.
   * @throws DomainError `not_found`, `signal.not_there`, `text.bsn`
   */
  async dismiss(actor: Actor, request: DismissRequest): Promise<void> {
    const { database, keys, clock } = this.home;
    const { referralId, code, about, note } = request;
    await database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId, detail: { code } } as const;
      tx.note({ event: 'signal.dismiss', action: 'U', object });
      const referral = await lockOwnReferral(tx, referralId, 'signal.dismiss');
      checkFreeTexts({ note });
      const now = clock.now();
      const cipher = cipherOf(keys, await getClient(tx, referral.clientId));
      const signals = await readSignalsNow(tx, { home: this.home, cipher, referral });
      if (!signals.some((signal) => signal.code === code && signal.about === about))
        throw new DomainError('signal.not_there');
      const by = actor.accountId;
      await insertDismissal(tx, { referralId, code, about, by, at: now });
      const id = newId();
      const body = cipher.seal({ table: 'note', column: 'body', row: id }, note);
      const action = 'signal';
      await insertNote(tx, { id, referralId, action, body, recordedBy: by, at: now });
      const payload = { code };
      await recordEvent(tx, { type: 'signal.dismissed', referralId, payload }, { at: now });
      await refreshSignals(tx, this.home, { referral });
    });
  }
}
