/**
 * What can happen. An event's payload holds ids and codes only: text and names live under the
 * client's own key, so that an append-only history and a person's erasure agree.
 */
export const eventTypes = [
  'referral.sent',
  'referral.recalled',
  'referral.accepted',
  'referral.declined',
  'referral.rerouted',
  'referral.attempted',
  'referral.spoken',
  'referral.intake_done',
  'referral.matching_started',
  'referral.activity_started',
  'referral.follow_up_begun',
  'referral.completed',
  'referral.held',
  'referral.resumed',
  'referral.not_reached',
  'referral.dropped_out',
  'referral.redirected',
  'referral.withdrawn',
  'referral.reopened',
  'referral.transferred',
  'referral.entered_in_error',
  'referral.handed_over',
  'referral.handed_back',
  'referral.hand_over_failed',
  'referral.imported',
  'referral.message_sent',
  'contact.logged',
  'contact.taken_back',
  'client.edited',
  'client.merged',
  'client.split',
  'client.died',
  'suggestion.made',
  'participation.proposed',
  'participation.listed',
  'participation.offered',
  'participation.accepted',
  'participation.declined',
  'participation.offer_expired',
  'participation.left_list',
  'participation.passed_over',
  'participation.started',
  'participation.stopped',
  'participation.shared',
  'participation.unshared',
  'participation.answered',
  'appointment.booked',
  'appointment.moved',
  'appointment.cancelled',
  'appointment.kept',
  'appointment.missed',
  'appointment.reminded',
  'measurement.recorded',
  'follow_up.planned',
  'follow_up.due',
  'follow_up.done',
  'follow_up.snoozed',
  'signal.dismissed',
  'unmet_need.reported',
  'reciprocity.noted',
  'safety.flagged',
  'safety.due',
  'safety.cleared',
  'urgency.changed',
  'follow_up.reminded',
  'follow_up.told_lead',
  'follow_up.told_administrator',
  'contact.target_passed',
  'contact.limit_passed',
  'feedback.written',
  'feedback.read',
] as const;

export type EventType = (typeof eventTypes)[number];

/** Ids and codes, by name. */
export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface DomainEvent {
  readonly type: EventType;
  readonly referralId: string;
  readonly payload: EventPayload;
}
