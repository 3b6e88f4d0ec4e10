import { findAudience, insertPostToken, type LeasedRow, type Tx } from '@wor/database';
import {
  composeAccountMail,
  composeDayMail,
  composeMail,
  composeSelfReferralMail,
  dayMail,
  eventTypes,
  findAccountMail,
  findMail,
  mailTextsSetting,
  type ComposedMail,
  type Envelope,
} from '@wor/domain';
import { addressOf } from '@wor/mail';
import { hashOf, type Clock, type KeyRing } from '@wor/platform';
import { currentSetting, drawSelfReferralLink, readDayCounts } from '@wor/services';
import { HopelessEffect } from '../outbox/effect.js';

/** A mail to one address, in the words of the row's region. */
export interface MailContent {
  readonly mail: ComposedMail;
  readonly to: string;
  /** True where an answer is of use to the team: the address for it names the referral. */
  readonly isAnswerable: boolean;
}

interface MailMaker {
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  /** The public address of the web app. */
  readonly origin: string;
  /** Where answers go; without it nobody can answer. */
  readonly replyTo?: string | undefined;
}

/**
 * What a mail row says and to whom, read by the organisation that the row names. Undefined when there
 * is nothing to tell any more.
 * @throws HopelessEffect when no later attempt can find it either
 */
export async function contentOf(
  tx: Tx,
  row: LeasedRow,
  maker: MailMaker,
): Promise<MailContent | undefined> {
  const { [row.kind]: body } = await currentSetting(tx, mailTextsSetting);
  const envelope = { origin: maker.origin, ...(body !== undefined && { body }) };
  const { selfReferralId } = row.reference;
  if (selfReferralId !== undefined) {
    const { token, to } = found(await drawSelfReferralLink(tx, maker.keyRing, selfReferralId));
    return { mail: composeSelfReferralMail(token, envelope), to, isAnswerable: false };
  }
  if (row.kind === dayMail.code) return dayMailOf(tx, row, { maker, envelope });
  const mail = compose(row, maker.keyRing, envelope);
  const to = found(await addressOf(tx, row.reference));
  return { mail, to, isAnswerable: await openAnswers(tx, row, maker) };
}

/** The figures of the moment at which it leaves: a mail that waited tells nothing old. */
async function dayMailOf(
  tx: Tx,
  { reference }: LeasedRow,
  { maker, envelope }: { readonly maker: MailMaker; readonly envelope: Envelope },
): Promise<MailContent | undefined> {
  const { accountId = '', day = '' } = reference;
  const counts = await readDayCounts(tx, { accountId, day, now: maker.clock.now() });
  if (counts === undefined) return undefined;
  const to = found(await addressOf(tx, { accountId }));
  return { mail: composeDayMail(counts, envelope), to, isAnswerable: false };
}

/** What a referrer answers to a mail lands with the team: then the answer's address must be known. */
async function openAnswers(
  tx: Tx,
  { id, kind, referralId, regionId }: LeasedRow,
  { keyRing, clock, replyTo }: MailMaker,
): Promise<boolean> {
  if (replyTo === undefined || findMail(kind)?.to !== 'referrer') return false;
  const audience = referralId === null ? undefined : await findAudience(tx, referralId);
  if (audience === undefined || referralId === null) return false;
  const { welfareOrganisationId: organisationId } = audience;
  const hash = hashOf(keyRing.postToken('reply', id));
  const where = { regionId, organisationId, referralId, clientMessageId: null };
  await insertPostToken(tx, { ...where, purpose: 'reply', hash, madeAt: clock.now() });
  return true;
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
