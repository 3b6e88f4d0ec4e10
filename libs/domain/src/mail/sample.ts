import type { EventType } from '../event.js';
import type { MailEvent } from './define-mail.js';

/** An event that shows a mail in tests and in the catalogue. */
export function sampleEvent(type: EventType): MailEvent {
  return {
    eventId: '01900000-0000-7000-8000-00000000000e',
    type,
    referralId: '01900000-0000-7000-8000-00000000000f',
  };
}
