export {
  changeFollowUps,
  findFollowUpKind,
  wantedFollowUps,
  type StoredFollowUp,
  type WantedFollowUp,
} from './decide.js';
export { clockState, firstContactClock, firstContactFrom } from './first-contact.js';
export type { BookedAppointment, FollowUpFacts, FollowUpRules, KnownFacts } from './facts.js';
export { isProtocolExhausted, noContactProtocol } from './no-contact.js';
export { defaultFollowUpPlan, planFollowUps, type FollowUpRule } from './plan.js';
export { hasTriedEverything, silenceOf } from './silence.js';
export { checkSnooze, type SnoozeOrder } from './snooze.js';
