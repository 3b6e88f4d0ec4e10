// One line a mail; order does not matter.
export { codeAskedToAccount } from './code-asked-to-account.js';
export { emailAskedToNewAddress } from './email-asked-to-new-address.js';
export { emailChangedToOldAddress } from './email-changed-to-old-address.js';
export { invitedToInvitee } from './invited-to-invitee.js';
export { resetToAccount } from './reset-to-account.js';
