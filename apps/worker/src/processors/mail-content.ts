import type { LeasedRow, Tx } from '@wor/database';
import {
  composeAccountMail,
  composeMail,
  composeSelfReferralMail,
  eventTypes,
  findAccountMail,
  findMail,
  mailTextsSetting,
  type ComposedMail,
  type Envelope,
} from '@wor/domain';
import { addressOf } from '@wor/mail';
import type { KeyRing } from '@wor/platform';
import { currentSetting, drawSelfReferralLink } from '@wor/services';
import { HopelessEffect } from '../outbox/effect.js';

/** A mail to one address, in the words of the row's region. */
export interface MailContent {
  readonly mail: ComposedMail;
  readonly to: string;
}

interface MailMaker {
  readonly keyRing: KeyRing;
  /** The public address of the web app. */
  readonly origin: string;
}

/**
 * What a mail row says and to whom, read by the organisation that the row names.
 * @throws HopelessEffect when no later attempt can find it either
 */
export async function contentOf(tx: Tx, row: LeasedRow, maker: MailMaker): Promise<MailContent> {
  const { [row.kind]: body } = await currentSetting(tx, mailTextsSetting);
  const envelope = { origin: maker.origin, ...(body !== undefined && { body }) };
  const { selfReferralId } = row.reference;
  if (selfReferralId !== undefined) {
    const { token, to } = found(await drawSelfReferralLink(tx, maker.keyRing, selfReferralId));
    return { mail: composeSelfReferralMail(token, envelope), to };
  }
  const mail = compose(row, maker.keyRing, envelope);
  return { mail, to: found(await addressOf(tx, row.reference)) };
}

function found<Recipient>(recipient: Recipient | undefined): Recipient {
  if (recipient === undefined) throw new HopelessEffect('mail.recipient');
  return recipient;
}

function compose(row: LeasedRow, keyRing: KeyRing, envelope: Envelope): ComposedMail {
  const { kind, reference, referralId } = row;
  const accountMail = findAccountMail(kind);
  if (accountMail !== undefined) {
    if (reference.linkId === undefined) throw new HopelessEffect('mail.reference');
    const token = keyRing.linkToken(accountMail.page, reference.linkId);
    return composeAccountMail(accountMail, token, envelope);
  }
  const mail = findMail(kind);
  if (mail === undefined) throw new HopelessEffect('mail.unknown');
  const { eventId } = reference;
  const type = eventTypes.find((each) => mail.on.includes(each));
  if (type === undefined || eventId === undefined || referralId === null) {
    throw new HopelessEffect('mail.reference');
  }
  return composeMail(mail, { eventId, type, referralId }, envelope);
}
