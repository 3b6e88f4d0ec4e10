import { defineClientMessage } from './define-client-message.js';

/** The day before. */
export const appointmentComingToClient = defineClientMessage({
  code: 'appointment-coming-to-client',
  on: 'appointment.reminded',
  whileIn: [
    ...(['accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const),
    'on_hold',
  ],
  isContact: false,
  isUrgent: true,
  subject: 'Denkt u aan uw afspraak?',
  body: 'U heeft binnenkort een afspraak met ons. Achter de knop leest u wanneer.',
  button: 'Bekijk de afspraak',
  sms: 'Denkt u aan uw afspraak? Bekijk wanneer.',
  lines: ['U heeft binnenkort een afspraak met ons.', 'Kunt u niet? Bel ons dan.'],
});
