import type { Database, LeasedRow } from '@wor/database';
import { engineOf, eventTypes } from '@wor/domain';
import {
  addressOf,
  composeAccountMail,
  composeMail,
  composeSelfReferralMail,
  findAccountMail,
  findMail,
  type Mailer,
} from '@wor/mail';
import type { KeyRing } from '@wor/platform';
import { drawSelfReferralLink } from '@wor/services';
import { HopelessEffect, type Effect, type Lease } from '../outbox/effect.js';

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
    const { mailer, keyRing } = this.settings;
    const { mail, to } = await this.contentOf(row);
    const messageId = mailer.messageId(keyRing.messageId(row.id));
    // Nothing may stand between this check and the mail server.
    await lease.confirm(messageId);
    await mailer.send({ to, messageId, mail, signal: lease.signal });
  }

  private async contentOf(row: LeasedRow) {
    const { selfReferralId } = row.reference;
    if (selfReferralId === undefined) {
      return { mail: this.compose(row), to: await this.addressOf(row) };
    }
    const { database, keyRing, origin } = this.settings;
    const actor = engineOf(row.organisationId, row.regionId);
    const link = await database.transaction(actor, (tx) =>
      drawSelfReferralLink(tx, keyRing, selfReferralId),
    );
    if (link === undefined) throw new HopelessEffect('mail.recipient');
    return { mail: composeSelfReferralMail(link.token, origin), to: link.to };
  }

  private compose({ kind, reference, referralId }: LeasedRow): ReturnType<typeof composeMail> {
    const accountMail = findAccountMail(kind);
    if (accountMail !== undefined) return this.composeLink(accountMail, reference);
    const mail = findMail(kind);
    if (mail === undefined) throw new HopelessEffect('mail.unknown');
    const { eventId } = reference;
    const type = eventTypes.find((each) => mail.on.includes(each));
    if (type === undefined || eventId === undefined || referralId === null) {
      throw new HopelessEffect('mail.reference');
    }
    return composeMail(mail, { eventId, type, referralId }, this.settings.origin);
  }

  private composeLink(
    mail: NonNullable<ReturnType<typeof findAccountMail>>,
    { linkId }: LeasedRow['reference'],
  ): ReturnType<typeof composeMail> {
    if (linkId === undefined) throw new HopelessEffect('mail.reference');
    const token = this.settings.keyRing.linkToken(mail.page, linkId);
    return composeAccountMail(mail, token, this.settings.origin);
  }

  private async addressOf(row: LeasedRow): Promise<string> {
    const actor = engineOf(row.organisationId, row.regionId);
    const address = await this.settings.database.transaction(actor, (tx) =>
      addressOf(tx, row.reference),
    );
    if (address === undefined) throw new HopelessEffect('mail.recipient');
    return address;
  }
}
