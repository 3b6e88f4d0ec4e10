// One line a mail; order does not matter.
export { acceptedToReferrer } from './accepted-to-referrer.js';
export { closedToReferrer } from './closed-to-referrer.js';
export { feedbackToReferrer } from './feedback-to-referrer.js';
export { handOverFailedToLead } from './hand-over-failed-to-lead.js';
export { lateContactToLead } from './late-contact-to-lead.js';
export { lateToAdministrator } from './late-to-administrator.js';
export { lateToLead } from './late-to-lead.js';
export { messageToReferrer } from './message-to-referrer.js';
export { messageToTeam } from './message-to-team.js';
export { notReachedToReferrer } from './not-reached-to-referrer.js';
export { reminderToCoach } from './reminder-to-coach.js';
export { safetyToCoach } from './safety-to-coach.js';
export { safetyToLead } from './safety-to-lead.js';
export { sentToTeam } from './sent-to-team.js';
export { spokenToReferrer } from './spoken-to-referrer.js';
export { startedToReferrer } from './started-to-referrer.js';
export { withdrawnToTeam } from './withdrawn-to-team.js';
