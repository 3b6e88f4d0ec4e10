import { defineClientMessage } from './define-client-message.js';

/** It is off; also when the referral was closed before it. Nobody who withdrew hears it. */
export const appointmentCancelledToClient = defineClientMessage({
  code: 'appointment-cancelled-to-client',
  on: 'appointment.cancelled',
  whileIn: [
    ...(['sent', 'accepted', 'in_contact', 'intake_done', 'matching', 'active'] as const),
    ...(['follow_up', 'on_hold', 'completed', 'not_reached', 'dropped_out', 'redirected'] as const),
  ],
  isContact: false,
  subject: 'Uw afspraak gaat niet door',
  body: 'Uw afspraak gaat niet door. Achter de knop leest u meer.',
  button: 'Lees meer',
  sms: 'Uw afspraak gaat niet door. Lees hier meer.',
  lines: ['Uw afspraak gaat niet door.', 'Heeft u vragen? Bel ons dan.'],
});
