import { eventTypes, type EventType } from '@wor/domain';
import { isAccountEvent, planAccountMails, planClientMessages, planMails } from '@wor/mail';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** Something happened: who hears of it is decided in the transaction that marks the event done. */
export const eventEffect: Effect = {
  async commit(tx, { kind, reference, referralId, runAt }) {
    if (isAccountEvent(kind)) return planAccountMails(tx, { type: kind, reference, runAt });
    const { eventId } = reference;
    if (!isEventType(kind) || eventId === undefined || referralId === null) {
      throw new HopelessEffect('event.unknown');
    }
    await planMails(tx, { eventId, type: kind, referralId, runAt });
    await planClientMessages(tx, { eventId, type: kind, referralId, runAt });
  },
};

const isEventType = (kind: string): kind is EventType =>
  (eventTypes as readonly string[]).includes(kind);
