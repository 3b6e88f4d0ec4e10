export type { Access } from './access.js';
export { connectPatiently, createDataSource } from './data-source.js';
export { recordEvent } from './events.js';
export { migrations } from './migrations/index.js';
export { cancelOutbox, insertOutbox, type OutboxEntry } from './outbox.js';
export { statement } from './statement.js';
export * from './stores/caseload/caseload-import.store.js';
export * from './stores/appointment/appointment.store.js';
export * from './stores/appointment/appointment-message.store.js';
export * from './stores/appointment/calendar-feed.store.js';
export * from './stores/appointment/open-hours.store.js';
export * from './stores/client-referral.store.js';
export * from './stores/client.store.js';
export * from './stores/coaching/activity.store.js';
export * from './stores/coaching/feedback.store.js';
export * from './stores/coaching/follow-up-facts.store.js';
export * from './stores/coaching/follow-up.store.js';
export { insertWakeUps } from './stores/coaching/wake-up.store.js';
export * from './stores/coaching/measurement.store.js';
export * from './stores/coaching/participation.store.js';
export * from './stores/coaching/dossier-draft.store.js';
export * from './stores/coaching/safety.store.js';
export * from './stores/coaching/signal.store.js';
export * from './stores/coaching/suggestion.store.js';
export * from './stores/coaching/take-back.store.js';
export * from './stores/consent.store.js';
export * from './stores/contact.store.js';
export {
  countUnassignedWork,
  listCarried,
  listHandOverWork,
  type HandOverScope,
} from './stores/hand-over/carried-work.store.js';
export * from './stores/hand-over/hand-over.store.js';
export * from './stores/hand-over/hand-over-item.store.js';
export * from './stores/hand-over/colleague.store.js';
export * from './stores/hsds/described-activity.store.js';
export * from './stores/hsds/published.store.js';
export * from './stores/hsds/record.store.js';
export * from './stores/hsds/stage.store.js';
export * from './stores/idempotency.store.js';
export * from './stores/identity/federated.store.js';
export * from './stores/intake.store.js';
export * from './stores/launch/launch-key.store.js';
export * from './stores/launch/launch.store.js';
export * from './stores/letter.store.js';
export * from './stores/refer/draft.store.js';
export * from './stores/person/merge.store.js';
export * from './stores/person/move-dossier.store.js';
export * from './stores/person/receiver.store.js';
export * from './stores/post/address-mark.store.js';
export * from './stores/post/client-message.store.js';
export * from './stores/post/day-count.store.js';
export * from './stores/post/inbound.store.js';
export * from './stores/post/post-token.store.js';
export * from './stores/person/same-person.store.js';
export * from './stores/refer/refer-time.store.js';
export * from './stores/person/self-referral.store.js';
export * from './stores/refer.store.js';
export * from './stores/referral-list.store.js';
export * from './stores/referrer/card.store.js';
export * from './stores/referrer/first-contact.store.js';
export * from './stores/referrer/message.store.js';
export * from './stores/referrer/practice-list.store.js';
export * from './stores/referral.store.js';
export * from './stores/region-settings.store.js';
export * from './stores/region/area.store.js';
export * from './stores/region/late-work.store.js';
export * from './stores/region/area-edit.store.js';
export * from './stores/region/organisation.store.js';
export * from './stores/region/people.store.js';
export * from './stores/region/setting.store.js';
export * from './stores/region.store.js';
export * from './stores/region-import/import.store.js';
export * from './stores/identity/email-change.store.js';
export * from './stores/identity/invitation.store.js';
export * from './stores/identity/login-attempt.store.js';
export * from './stores/identity/login.store.js';
export * from './stores/identity/password.store.js';
export * from './stores/identity/second-factor.store.js';
export * from './stores/identity/session.store.js';
export * from './stores/identity/ticket.store.js';
export * from './stores/worker/alarm.store.js';
export { lookAtDossier } from './stores/caseload/presence.store.js';
export { getNextActionFacts, updateNextAction } from './stores/caseload/next-action.store.js';
export { listWorkloads, type WorkloadRow } from './stores/caseload/workload.store.js';
export { listTeamAreas, type TeamArea } from './stores/caseload/team-area.store.js';
export { readDay } from './stores/caseload/work-day.store.js';
export {
  listWork,
  type WorkQuestion,
  type WorkRow,
  type WorkStart,
} from './stores/caseload/work-list.store.js';
export * from './stores/worker/clock.store.js';
export * from './stores/worker/lease.store.js';
export * from './stores/worker/outbox-failure.store.js';
export * from './stores/worker/outbox.store.js';
export * from './stores/worker/queue-state.store.js';
export * from './stores/worker/recipient.store.js';
export * from './stores/worker/report.store.js';
export * from './stores/worker/session-end.store.js';
export { codeOf, Database } from './transaction.js';
export type { Tx } from './tx.js';
export { WorkListener } from './work-listener.js';
