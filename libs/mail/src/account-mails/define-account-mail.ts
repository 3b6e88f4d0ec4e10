import type { AccountEventType } from '@wor/domain';
import { isNeutral } from '../neutral-text.js';

/** The page that a link opens; the name is also what its secret is made for. */
export type LinkPage = 'invitation' | 'reset';

/**
 * An ordinary mail around a login (class NOTIFY): fixed texts, and a link that is good once. What
 * the link opens is asked for on the page; the mail itself says nothing about anybody.
 */
export interface AccountMail {
  /** The file's name; stored with the outbox row, so it never changes. */
  readonly code: string;
  readonly on: AccountEventType;
  readonly page: LinkPage;
  readonly subject: string;
  /** One neutral sentence, Dutch at B1. */
  readonly body: string;
  readonly button: string;
}

const codeForm = /^[a-z]+(-[a-z]+)*-to-(account|invitee)$/;

/** @throws Error when a text has room for something that it must not say */
export function defineAccountMail(mail: AccountMail): AccountMail {
  if (!codeForm.test(mail.code)) throw new Error('A mail is called <what>-to-<whom>');
  for (const text of [mail.subject, mail.body, mail.button]) {
    if (!isNeutral(text)) throw new Error(`A text of ${mail.code} is not plain and neutral`);
  }
  return Object.freeze(mail);
}
