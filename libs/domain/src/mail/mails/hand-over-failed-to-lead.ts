import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const handOverFailedToLead = defineMail({
  code: 'hand-over-failed-to-lead',
  on: ['referral.hand_over_failed'],
  to: 'lead',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Een overdracht ging niet door',
  body: 'Actie nodig: een geplande overdracht in uw team kon niet beginnen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.hand_over_failed'),
});
