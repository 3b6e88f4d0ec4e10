export { buildGroups } from './build-groups.js';
export { mostSeekers, type GroupProposal, type GroupRules, type Seeker } from './seeker.js';
