import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const sentToTeam = defineMail({
  code: 'sent-to-team',
  on: ['referral.sent', 'referral.rerouted', 'referral.transferred'],
  to: 'new_team',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er staat iets nieuws voor u klaar',
  body: 'Actie nodig: er staat een nieuwe aanvraag voor uw team klaar.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.sent'),
});
