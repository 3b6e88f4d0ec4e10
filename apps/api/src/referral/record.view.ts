import type {
  ActivityView,
  FeedbackView,
  FollowUpView,
  MeasurementView,
  ParticipationView,
  SafetyView,
  SignalView,
} from '@wor/contract';
import type { Signal } from '@wor/domain';
import type {
  FeedbackRecord,
  FollowUpRecord,
  MeasurementRecord,
  ParticipationRecord,
  SafetyRecord,
} from '@wor/services';

type Activity = ParticipationRecord['activity'];

export function toActivityView(activity: Activity): ActivityView {
  const { id, name, description, arrangement, place, neighbourhood } = activity;
  const { weekday, startsAt, dayPart, alsoOn, costCents, freeSeats } = activity;
  const { languages, accessibility, groupSize, welcome, assuredOn, closesOn } = activity;
  return {
    ...{ id, name, description, arrangement, place, neighbourhood },
    ...{ weekday, startsAt, dayPart, alsoOn, costCents, freeSeats },
    ...{ languages, accessibility, groupSize, welcome, assuredOn, closesOn },
  };
}

export function toFeedbackView(record: FeedbackRecord): FeedbackView {
  const { id, moment, shareLevel, mustAct, sentences, writtenAt, readAt } = record;
  return {
    ...{ id, moment, shareLevel, mustAct, sentences },
    writtenAt: writtenAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

export function toFollowUpView(record: FollowUpRecord): FollowUpView {
  const { id, kind, moment, dueOn, status, doneAt } = record;
  return { id, kind, moment, dueOn, status, doneAt: doneAt?.toISOString() ?? null };
}

export function toSignalView({ code, about, from, scores }: Signal): SignalView {
  return { code, about, from, scores: scores ?? [] };
}

export function toSafetyView(record: SafetyRecord): SafetyView {
  const { actor, actBy, isLate, setAt, setBy, why } = record;
  return { actor, actBy, isLate, setAt: setAt.toISOString(), setBy, why };
}

export function toMeasurementView(record: MeasurementRecord): MeasurementView {
  const { id, instrument, instrumentVersion, moment, takenAt, answers, scores } = record;
  return {
    ...{ id, instrument, instrumentVersion, moment },
    takenAt: takenAt.toISOString(),
    ...{ answers, scores },
  };
}

export function toParticipationView(record: ParticipationRecord): ParticipationView {
  const { id, activity, status, version, startedOn, stoppedOn, stopReason } = record;
  const { position, offerUntil, acceptedOn, provider } = record;
  return {
    id,
    activity: toActivityView(activity),
    ...{ status, version, startedOn, stoppedOn, stopReason, position, offerUntil, acceptedOn },
    provider: provider === null ? null : toProviderPart(provider),
  };
}

function toProviderPart(
  part: NonNullable<ParticipationRecord['provider']>,
): NonNullable<ParticipationView['provider']> {
  const { name, isShared, answer, answeredOn, timesThere, lastThereOn } = part;
  return { name, isShared, answer, answeredOn, timesThere, lastThereOn };
}
