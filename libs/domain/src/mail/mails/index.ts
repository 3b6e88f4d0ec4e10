// One line a mail; order does not matter.
export { acceptedToReferrer } from './accepted-to-referrer.js';
export { closedToReferrer } from './closed-to-referrer.js';
export { feedbackToReferrer } from './feedback-to-referrer.js';
export { messageToReferrer } from './message-to-referrer.js';
export { messageToTeam } from './message-to-team.js';
export { notReachedToReferrer } from './not-reached-to-referrer.js';
export { sentToTeam } from './sent-to-team.js';
export { spokenToReferrer } from './spoken-to-referrer.js';
export { startedToReferrer } from './started-to-referrer.js';
export { withdrawnToTeam } from './withdrawn-to-team.js';
