export {
  clockState,
  firstContactClock,
  type ClockState,
  type FirstContactClock,
} from './first-contact.js';
export {
  dayPartOfContact,
  isProtocolExhausted,
  noContactProtocol,
  type DayPartOfContact,
  type NoContactFacts,
  type NoContactStep,
} from './no-contact.js';
export {
  defaultFollowUpPlan,
  planFollowUps,
  type FollowUpAnchor,
  type FollowUpFacts,
  type FollowUpRule,
  type PlannedFollowUp,
} from './plan.js';
