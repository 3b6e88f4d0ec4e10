import type { EventType } from '../event.js';
import type { Status } from '../referral/referral.js';
import { smsSeptets, septetsOf } from './gsm.js';
import type { ClientMessage } from './messages/define-client-message.js';
import * as eachMessage from './messages/index.js';

/** Every message to a client. What is not in this list cannot be sent. */
export const clientMessages: readonly ClientMessage[] = Object.values(eachMessage);

export function findClientMessage(code: string): ClientMessage | undefined {
  return clientMessages.find((message) => message.code === code);
}

/** The messages that an event of this type may set going; a follow-up's kind decides on the rest. */
export function clientMessagesOn(type: EventType): readonly ClientMessage[] {
  return clientMessages.filter(({ on }) => on === type);
}

/** True while what the message says is still the case. */
export function isStillTrue({ whileIn }: ClientMessage, status: Status): boolean {
  return whileIn.includes(status);
}

/** Every message with each state in which it is true: `isStillTrue` as a list, for whoever looks for many. */
export const messageTruths = clientMessages.flatMap(({ code, whileIn }) =>
  whileIn.map((status) => ({ code, status })),
);

const tokenForm = /^[A-Za-z0-9_-]{22}$/;

/** Where a client's link leads: a page that tells more, and where messages can be stopped. */
export function clientLink(origin: string, token: string): string {
  if (!tokenForm.test(token)) throw new Error('A link holds a token and nothing else');
  return new URL(`/b/${token}`, origin).href;
}

/**
 * The text of an SMS: one neutral sentence or two, and the link.
 * @throws Error when it does not fit into one SMS
 */
export function composeSms({ code, sms }: ClientMessage, link: string): string {
  const text = `${sms} ${link}`;
  const septets = septetsOf(text);
  if (septets === undefined || septets > smsSeptets) {
    throw new Error(`The SMS of ${code} does not fit`);
  }
  return text;
}
