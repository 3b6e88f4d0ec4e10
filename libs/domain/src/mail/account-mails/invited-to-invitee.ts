import { defineAccountMail } from './define-account-mail.js';

export const invitedToInvitee = defineAccountMail({
  code: 'invited-to-invitee',
  on: 'account.invited',
  page: 'invitation',
  subject: 'U bent uitgenodigd',
  body: 'Actie nodig: er staat een uitnodiging voor u klaar, kijk er binnen een week naar.',
  button: 'Bekijk de uitnodiging',
});
