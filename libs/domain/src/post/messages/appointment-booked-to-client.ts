import { defineClientMessage } from './define-client-message.js';

/** A time was agreed: it stands behind the link, and can be put in one's own calendar. */
export const appointmentBookedToClient = defineClientMessage({
  code: 'appointment-booked-to-client',
  on: 'appointment.booked',
  whileIn: [
    ...(['accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const),
    'on_hold',
  ],
  isContact: false,
  subject: 'Uw afspraak',
  body: 'U heeft een afspraak met ons. Achter de knop leest u wanneer.',
  button: 'Bekijk de afspraak',
  sms: 'U heeft een afspraak met ons. Bekijk wanneer.',
  lines: ['U heeft een afspraak met ons.', 'Kunt u niet? Bel ons dan.'],
});
