export {
  actOnParticipation,
  hasOwnDay,
  needsReason,
  type ParticipationAttempt,
  type ParticipationDecision,
  type ParticipationState,
} from './act.js';
export {
  findParticipationTransition,
  mayBeOffered,
  participationActions,
  participationLifecycle,
  participationStatuses,
  participationSteps,
  possibleParticipationActions,
  type ParticipationAction,
  type ParticipationStatus,
  type ParticipationStepAction,
  type SeatChange,
} from './lifecycle.js';
export { hasRunOut, mostUnanswered, offerUntil, stepAfterSilence } from './offer.js';
export { checkRecordable, mayRecord, statesWithRoomFor } from './recording.js';
export { endedWithReferral, stopReasons } from './stop-reasons.js';
