import { defineClientMessage } from './define-client-message.js';

/** Another time, or another place. */
export const appointmentMovedToClient = defineClientMessage({
  code: 'appointment-moved-to-client',
  on: 'appointment.moved',
  whileIn: [
    ...(['accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const),
    'on_hold',
  ],
  isContact: false,
  subject: 'Uw afspraak is veranderd',
  body: 'Uw afspraak is veranderd. Achter de knop leest u wanneer die nu is.',
  button: 'Bekijk de afspraak',
  sms: 'Uw afspraak is veranderd. Bekijk wanneer die nu is.',
  lines: ['Uw afspraak is veranderd.', 'Kunt u niet? Bel ons dan.'],
});
