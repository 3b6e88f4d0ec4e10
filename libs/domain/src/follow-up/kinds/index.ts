// One line a kind; order does not matter.
export { appointmentReminder } from './appointment-reminder.js';
export { contactLimit } from './contact-limit.js';
export { contactTarget } from './contact-target.js';
export { followUp } from './follow-up.js';
export { letter } from './letter.js';
export { notReached } from './not-reached.js';
export { reminder } from './reminder.js';
export { safety } from './safety.js';
export { toAdministrator } from './to-administrator.js';
export { toLead } from './to-lead.js';
export { wake } from './wake.js';
