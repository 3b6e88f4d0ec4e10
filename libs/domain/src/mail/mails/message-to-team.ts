import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const messageToTeam = defineMail({
  code: 'message-to-team',
  on: ['referral.message_sent'],
  to: 'team',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er staat een bericht voor u klaar',
  body: 'Iemand heeft u een bericht gestuurd. Log in om het te lezen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.message_sent'),
});
