import type { EventType } from '../../event.js';
import { refuseWording, type Wording } from '../../mail/define-wording.js';
import { mailSentenceProblem } from '../../mail/mail-words.js';
import type { Status } from '../../referral/referral.js';
import { septetsOf } from '../gsm.js';

/**
 * One moment at which a client is written to, in the words of each way. Mail and SMS are neutral and
 * lead to a page; that page and the letter say the same, a little more.
 */
export interface ClientMessage extends Wording {
  readonly on: EventType;
  /** Where the event tells of a follow-up: only of this kind. */
  readonly followUpKind?: string;
  /** What must still be the case when it is sent: the states in which it is true. */
  readonly whileIn: readonly Status[];
  /** True when it is one of the attempts of the no-contact protocol. */
  readonly isContact: boolean;
  /** True where a letter would come too late: then only what arrives at once is used. */
  readonly isUrgent?: true;
  /** What stands before the link. */
  readonly sms: string;
  /** The letter, and the page behind the link; the telephone number of the team follows it. */
  readonly lines: readonly string[];
}

/** Room for ` https://`, a host of 40 characters, `/b/` and a token of 22. */
const roomForLink = 75;
const codeForm = /^[a-z]+(-[a-z]+)*-to-client$/;

/** @throws Error when a text may not leave in ordinary post, or does not fit */
export function defineClientMessage(message: ClientMessage): ClientMessage {
  refuseWording(message, codeForm);
  for (const sentence of [message.sms, ...message.lines]) {
    const problem = mailSentenceProblem(sentence);
    if (problem !== undefined) throw new Error(`${message.code} is not neutral: ${problem}`);
  }
  const septets = septetsOf(message.sms);
  if (septets === undefined || septets + roomForLink > 160) {
    throw new Error(`The SMS of ${message.code} does not fit`);
  }
  return Object.freeze(message);
}
