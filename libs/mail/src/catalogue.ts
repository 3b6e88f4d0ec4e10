import type { EventType } from '@wor/domain';
import type { NotifyMail } from './define-mail.js';
import * as each from './mails/index.js';

/** Every mail that the platform sends. What is not in this list cannot be sent. */
export const mails: readonly NotifyMail[] = Object.values(each);

/** The mails that an event of this type sets going. */
export function mailsOn(type: EventType): readonly NotifyMail[] {
  return mails.filter(({ on }) => on.includes(type));
}

export function findMail(code: string): NotifyMail | undefined {
  return mails.find((mail) => mail.code === code);
}
