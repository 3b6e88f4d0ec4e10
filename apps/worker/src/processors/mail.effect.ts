import type { Database, LeasedRow } from '@wor/database';
import { engineOf } from '@wor/domain';
import type { Mailer } from '@wor/mail';
import type { KeyRing } from '@wor/platform';
import type { Effect, Lease } from '../outbox/effect.js';
import { contentOf } from './mail-content.js';

interface MailEffectSettings {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly keyRing: KeyRing;
  /** The public address of the web app. */
  readonly origin: string;
}

/** Sends one mail to one address, under the Message-ID that belongs to the row. */
export class MailEffect implements Effect {
  constructor(private readonly settings: MailEffectSettings) {}

  async perform(row: LeasedRow, lease: Lease): Promise<void> {
    const { database, mailer, keyRing } = this.settings;
    const actor = engineOf(row.organisationId, row.regionId);
    const { mail, to } = await database.transaction(actor, (tx) =>
      contentOf(tx, row, this.settings),
    );
    const messageId = mailer.messageId(keyRing.messageId(row.id));
    // Nothing may stand between this check and the mail server.
    await lease.confirm(messageId);
    await mailer.send({ to, messageId, mail, signal: lease.signal });
  }
}
