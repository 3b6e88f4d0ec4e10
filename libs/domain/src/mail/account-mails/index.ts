// One line a mail; order does not matter.
export { invitedToInvitee } from './invited-to-invitee.js';
export { resetToAccount } from './reset-to-account.js';
