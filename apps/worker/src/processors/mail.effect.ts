import type { Database, LeasedRow, Tx } from '@wor/database';
import { engineOf } from '@wor/domain';
import { replyAddress, type Mailer } from '@wor/mail';
import type { Clock, KeyRing } from '@wor/platform';
import type { Aftermath, Effect, Lease } from '../outbox/effect.js';
import type { ClientMessageEffect } from './client-message.effect.js';
import { contentOf } from './mail-content.js';

interface MailEffectSettings {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  /** The public address of the web app. */
  readonly origin: string;
  /** Where answers go; without it nobody can answer. */
  readonly replyTo?: string | undefined;
  /** What sends to clients, who may have changed their mind meanwhile. */
  readonly toClients: ClientMessageEffect;
}

/** Sends one mail to one address, under the Message-ID that belongs to the row. */
export class MailEffect implements Effect {
  constructor(private readonly settings: MailEffectSettings) {}

  async perform(row: LeasedRow, lease: Lease): Promise<Aftermath | undefined> {
    if (row.reference.clientMessageId !== undefined) {
      return this.settings.toClients.perform(row, lease);
    }
    const { database, mailer, keyRing, replyTo } = this.settings;
    const actor = engineOf(row.organisationId, row.regionId);
    const content = await database.transaction(actor, (tx) => contentOf(tx, row, this.settings));
    // Nothing is left to tell: the row is done without a mail.
    if (content === undefined) return undefined;
    const { mail, to, isAnswerable } = content;
    const messageId = mailer.messageId(keyRing.messageId(row.id));
    const token = keyRing.postToken('reply', row.id);
    const answers =
      replyTo === undefined || !isAnswerable ? {} : { replyTo: replyAddress(replyTo, token) };
    // Nothing may stand between this check and the mail server.
    await lease.confirm(messageId);
    await mailer.send({ to, messageId, mail, signal: lease.signal, ...answers });
    return undefined;
  }

  async bury(tx: Tx, row: LeasedRow): Promise<void> {
    if (row.reference.clientMessageId !== undefined) await this.settings.toClients.bury(tx, row);
  }
}
