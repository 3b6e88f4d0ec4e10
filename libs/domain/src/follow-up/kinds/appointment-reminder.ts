import { addDays } from '../../calendar/index.js';
import { isOpen } from '../../referral/lifecycle.js';
import { defineKind } from './define-kind.js';

/**
 * The day before an appointment: the client is reminded of it. Whoever chose the time on that very
 * day, or later, knows it still.
 */
export const appointmentReminder = defineKind({
  kind: 'appointment_reminder',
  actor: 'engine',
  channel: 'message',
  event: 'appointment.reminded',
  waits: false,
  wanted({ referral, appointments = [] }) {
    if (!isOpen(referral.status)) return [];
    return appointments
      .map(({ id, startsOn, chosenOn }) => ({
        ...{ moment: id, countsFrom: startsOn, dueOn: addDays(startsOn, -1), chosenOn },
      }))
      .filter(({ dueOn, chosenOn }) => chosenOn < dueOn)
      .map(({ moment, countsFrom, dueOn }) => ({ moment, countsFrom, dueOn }));
  },
});
