import type { EventType } from '@wor/domain';
import type { NotifyMail } from '../define-mail.js';
import { acceptedToReferrer } from './accepted-to-referrer.js';
import { closedToReferrer } from './closed-to-referrer.js';
import { feedbackToReferrer } from './feedback-to-referrer.js';
import { notReachedToReferrer } from './not-reached-to-referrer.js';
import { sentToTeam } from './sent-to-team.js';
import { spokenToReferrer } from './spoken-to-referrer.js';
import { startedToReferrer } from './started-to-referrer.js';
import { withdrawnToTeam } from './withdrawn-to-team.js';

/** Every mail that the platform sends. What is not in this list cannot be sent. */
export const mails: readonly NotifyMail[] = [
  sentToTeam,
  withdrawnToTeam,
  acceptedToReferrer,
  spokenToReferrer,
  notReachedToReferrer,
  startedToReferrer,
  closedToReferrer,
  feedbackToReferrer,
];

/** The mails that an event of this type sets going. */
export function mailsOn(type: EventType): readonly NotifyMail[] {
  return mails.filter(({ on }) => on.includes(type));
}

export function findMail(code: string): NotifyMail | undefined {
  return mails.find((mail) => mail.code === code);
}
