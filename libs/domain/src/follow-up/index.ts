export { clockState, firstContactClock } from './first-contact.js';
export { isProtocolExhausted, noContactProtocol } from './no-contact.js';
export {
  defaultFollowUpPlan,
  planFollowUps,
  type FollowUpFacts,
  type FollowUpRule,
  type PlannedFollowUp,
} from './plan.js';
