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
  type ParticipationStatus,
  type SeatChange,
} from './lifecycle.js';
export { checkRecordable, mayRecord } from './recording.js';
export { endedWithReferral, stopReasons } from './stop-reasons.js';
