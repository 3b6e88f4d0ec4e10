import type { AccountEventType } from '../account/account-event.js';
import type { EventType } from '../event.js';
import { clientMessages, findClientMessage } from '../post/client-messages.js';
import * as eachAccountMail from './account-mails/index.js';
import type { AccountMail } from './account-mails/define-account-mail.js';
import type { NotifyMail } from './define-mail.js';
import type { Wording } from './define-wording.js';
import { dayMail } from './day-mail.js';
import * as eachMail from './mails/index.js';
import { selfReferralMail } from './self-referral-mail.js';

/** Every mail about a referral. What is not in this list cannot be sent. */
export const mails: readonly NotifyMail[] = Object.values(eachMail);

/** Every mail around a login. */
export const accountMails: readonly AccountMail[] = Object.values(eachAccountMail);

/** What every mail of the platform says, in the words of the platform. */
export const mailWordings: readonly Wording[] = [
  ...mails,
  ...accountMails,
  selfReferralMail,
  dayMail,
  ...clientMessages,
];

/** The mails that an event of this type sets going. */
export function mailsOn(type: EventType): readonly NotifyMail[] {
  return mails.filter(({ on }) => on.includes(type));
}

export function findMail(code: string): NotifyMail | undefined {
  return mails.find((mail) => mail.code === code);
}

export function findAccountMail(code: string): AccountMail | undefined {
  return accountMails.find((mail) => mail.code === code);
}

type Occasion = EventType | AccountEventType | 'day.began';

/** What sets a mail going; nothing but the person's own request for the one without an event. */
export function occasionsOf(code: string): readonly Occasion[] {
  if (code === dayMail.code) return ['day.began'];
  const accountMail = findAccountMail(code);
  if (accountMail !== undefined) return [accountMail.on];
  const message = findClientMessage(code);
  return message === undefined ? (findMail(code)?.on ?? []) : [message.on];
}
