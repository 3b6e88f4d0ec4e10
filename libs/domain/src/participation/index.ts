export {
  actOnParticipation,
  findParticipationTransition,
  participationActions,
  participationLifecycle,
  participationStatuses,
  possibleParticipationActions,
  type ParticipationAction,
  type ParticipationAttempt,
  type ParticipationDecision,
  type ParticipationState,
  type ParticipationStatus,
  type ParticipationTransition,
  type SeatChange,
} from './lifecycle.js';
export { checkRecordable, mayRecord, type Recording } from './recording.js';
export { hasStopReason, stopReasons } from './stop-reasons.js';
