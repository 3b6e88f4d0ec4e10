// One line a task; order does not matter.
export { endOldSessions } from './end-old-sessions.task.js';
export { forgetDrafts } from './forget-drafts.task.js';
export { forgetLaunches } from './forget-launches.task.js';
export { forgetSelfReferrals } from './forget-self-referrals.task.js';
export { freezeQuarter } from './freeze-quarter.task.js';
export { planMornings } from './plan-mornings.task.js';
