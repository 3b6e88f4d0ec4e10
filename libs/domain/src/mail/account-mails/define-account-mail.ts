import type { AccountEventType } from '../../account/account-event.js';
import { refuseWording, type Wording } from '../define-wording.js';

/**
 * The page that a link opens; the name is also what its secret is made for. `account` has none, and
 * what is made for `code` is a code that one types over instead of a link.
 */
export type LinkPage = 'invitation' | 'reset' | 'email' | 'account' | 'code';

/**
 * An ordinary mail around a login (class NOTIFY): fixed texts, and a link that is good once. What
 * the link opens is asked for on the page; the mail itself says nothing about anybody.
 */
export interface AccountMail extends Wording {
  readonly on: AccountEventType;
  readonly page: LinkPage;
}

const codeForm = /^[a-z]+(-[a-z]+)*-to-(account|invitee|new-address|old-address)$/;

/** @throws Error when a text has room for something that it must not say */
export function defineAccountMail(mail: AccountMail): AccountMail {
  refuseWording(mail, codeForm);
  return Object.freeze(mail);
}
