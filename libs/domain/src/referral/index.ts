export { act, offeredActions, type ReferralPatch } from './act.js';
export type { ActionInput, Intake } from './input.js';
export {
  actions,
  findTransition,
  isOpen,
  lifecycle,
  openStatuses,
  possibleActions,
  targetStatus,
  type Action,
  type Cancel,
  type Plan,
  type Transition,
} from './lifecycle.js';
export { durationAt, timeClass, type TimeCount } from './refer-time.js';
export {
  checkOrder,
  firstContactNorm,
  checkReason,
  hopeLength,
  refer,
  type CheckedOrder,
  type ReferralOrder,
} from './refer.js';
export {
  decideNextAction,
  nextActionCodes,
  nextActionOn,
  nextContactDays,
  waitingActions,
  type NextAction,
  type NextActionCode,
} from './next-action.js';
export { checkNeed, needs, recallableUntil, type Attempt, type Facts, type Need } from './needs.js';
export type { Receiver } from './receiver.js';
export { renderLifecycle } from './render-lifecycle.js';
export { statuses, type Referral, type ShareLevel, type Status } from './referral.js';
export { statusesOfStep, trackStep } from './track.js';
export {
  dayGroups,
  dayLines,
  mostCounted,
  narrowingViews,
  workViews,
  type DayGroup,
  type WorkView,
} from './work-views.js';
