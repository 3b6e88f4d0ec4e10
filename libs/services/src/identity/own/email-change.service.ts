import { confirmEmailChange, findEntry, insertEmailChange, insertOutbox } from '@wor/database';
import { DomainError, type Actor, type ErrorCode } from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import type { Home } from '../../home.js';
import { isAddress } from '../address-form.js';
import { Attempt, type Bounds } from '../throttle.js';

/** Every try is a mail to an address that somebody typed. */
const askBounds: Bounds = { inTenMinutes: 3, inAnHour: 5, inADay: 10 };

/** Another e-mail address: whoever reads its mail confirms it, and the old address is told. */
export class EmailChangeService {
  constructor(private readonly home: Home) {}

  /**
   * Mails a link to the new address, also when it is somebody else's: the answer tells nobody who
   * has an account (S-12).
   * @throws DomainError `email.invalid`, `email.same`, `login.throttled`
   */
  async ask(actor: Actor, given: string): Promise<void> {
    const { database, keys, clock } = this.home;
    const newEmail = given.trim();
    if (!isAddress(newEmail)) refuse('email.invalid');
    const bounds = { key: `email-change|${actor.accountId}`, bounds: askBounds };
    const attempt = await Attempt.begin(this.home, [bounds]);
    await attempt.refuseWhenOver();
    await database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: actor.accountId } as const;
      tx.note({ event: 'account.email_asked', action: 'U', object });
      const entry = await findEntry(tx, actor.accountId);
      if (entry === undefined) throw new DomainError('session.ended');
      if (entry.email.toLowerCase() === newEmail.toLowerCase()) refuse('email.same');
      const id = newId();
      const tokenHash = hashOf(keys.linkToken('email', id));
      await insertEmailChange(tx, { id, oldEmail: entry.email, newEmail, tokenHash });
      await insertOutbox(tx, [
        {
          ...{ queue: 'event', kind: 'account.email_asked', dedupeKey: `event:${id}` },
          ...{ referralId: null, reference: { linkId: id, newAddressOf: id } },
          runAt: clock.now(),
        },
      ]);
    });
  }

  /**
   * The link of the mail: from now on one logs in with the new address.
   * @throws DomainError `link.ended`, `email.taken` when somebody else has it by now
   */
  async confirm(token: string): Promise<void> {
    const { database, clock } = this.home;
    await database.transaction(undefined, async (tx) => {
      const link = { tokenHash: hashOf(token), outboxId: newId(), runAt: clock.now() };
      const confirmed = await confirmEmailChange(tx, link);
      const object = { kind: 'system', id: confirmed?.accountId ?? 'none' } as const;
      tx.note({ event: 'account.email_changed', action: 'U', object });
      if (confirmed === undefined) throw new DomainError('link.ended');
      if (confirmed.isTaken) throw new DomainError('email.taken');
    });
  }
}

function refuse(code: ErrorCode): never {
  throw new DomainError(code, { fields: [{ field: 'email', code }] });
}
