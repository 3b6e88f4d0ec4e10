import type {
  ActionResult,
  CodeLabel,
  Dossier,
  FeedbackView,
  ReferralForm,
  ReferralLine,
  ReferralPage,
  ReferralReceipt,
  ReferralView,
  ReferrerReferral,
} from '@wor/contract';
import { currentConsentText, firstContactFrom, trackStep, type CodeItem } from '@wor/domain';
import type {
  FeedbackRecord,
  FormFacts,
  Receipt,
  ReferralLines,
  ReferralSide,
  ReferrerSide,
  Stand,
  TeamSide,
} from '@wor/services';
import {
  toFeedbackView,
  toFollowUpView,
  toSafetyView,
  toSignalView,
  toMeasurementView,
  toParticipationView,
} from './record.view.js';
import { toAppointmentView } from '../appointment/appointment.view.js';
import { toMessageView } from '../message/message.view.js';
import { toReciprocityView } from '../reciprocity/reciprocity.view.js';
import { toCursor } from './cursor.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The answer to a new referral, the same for every repetition of the request. */
export function toReceipt(receipt: Receipt): ReferralReceipt {
  const { id, number, status, version, sentAt, recallableUntil, team, contactTarget } = receipt;
  const { id: teamId, name, phone } = team;
  return {
    ...{ id, number, status, version, sentAt, recallableUntil, contactTarget },
    team: { id: teamId, name, phone },
  };
}

/** The state after an action. */
export function toActionResult({ id, status, version }: Stand): ActionResult {
  return { id, status, version };
}

/** One page of a list. */
export function toPage({ items, next }: ReferralLines): ReferralPage {
  return { items: items.map(toLine), next: toCursor(next) };
}

function toLine(row: ReferralLines['items'][number]): ReferralLine {
  return {
    id: row.id,
    number: row.number,
    clientName: row.clientName,
    status: row.status,
    reasonCode: row.reasonCode,
    reason: row.reason,
    neighbourhood: row.neighbourhood,
    isUrgent: row.isUrgent,
    sentAt: iso(row.sentAt),
    contactTarget: row.contactTarget,
    contactLimit: row.contactLimit,
    coachName: row.coachName,
    referrerName: row.referrerName,
    updatedAt: row.updatedAt.toISOString(),
    hasUnreadFeedback: row.hasUnreadFeedback,
    hasTwin: row.hasTwin,
    isUnconfirmed: row.isUnconfirmed,
    hasUnreadMessage: row.hasUnreadMessage,
  };
}

/** The view that belongs to the side. */
export function toReferralView(found: ReferralSide): ReferralView {
  return found.view === 'referrer' ? toReferrerView(found.side) : toDossier(found.side);
}

function headOf(side: ReferrerSide | TeamSide) {
  const { referral, reason, team, coachName, actions, expectation } = side;
  return {
    id: referral.id,
    number: referral.number,
    status: referral.status,
    version: referral.version,
    episode: referral.episode,
    reasonCode: referral.reasonCode,
    reason,
    shareLevel: referral.shareLevel,
    isUrgent: referral.isUrgent,
    sentAt: iso(referral.sentAt),
    closedAt: iso(referral.closedAt),
    contactTarget: referral.contactTarget,
    team: { id: team.id, name: team.name, phone: team.phone },
    coachName,
    expectation: expectation ?? null,
    actions,
  };
}

const feedbackOf = (records: readonly FeedbackRecord[]): FeedbackView[] =>
  records.map(toFeedbackView);

function toReferrerView(side: ReferrerSide): ReferrerReferral {
  const { order, referral } = side;
  return {
    view: 'referrer',
    ...headOf(side),
    client: { name: order.name, birthDate: order.birthDate },
    trackStep: trackStep(referral.status, referral.heldFrom),
    recallableUntil: iso(side.recallableUntil),
    hisCode: side.hisCode,
    hope: order.hope,
    feedback: feedbackOf(side.feedback),
    messages: side.messages.map(toMessageView),
  };
}

const toDossierClient = (client: TeamSide['client']): Dossier['client'] => ({
  id: client.id,
  version: client.version,
  name: client.name,
  birthDate: client.birthDate,
  age: client.age,
  phone: client.phone,
  email: client.email,
  postcode: client.postcode,
  houseNumber: client.houseNumber,
  neighbourhood: client.neighbourhood,
  language: client.language,
  ...client.needs,
});

function toDossier(side: TeamSide): Dossier {
  const { referral, client, intake } = side;
  return {
    view: 'welfare',
    ...headOf(side),
    client: toDossierClient(client),
    hope: side.hope,
    referrerName: side.referrerName,
    referrerProfession: referral.referrerProfession,
    isUnconfirmed: referral.needsConfirmation && referral.spokenAt === null,
    contactLimit: referral.contactLimit,
    heldFrom: referral.heldFrom,
    wakeOn: referral.wakeOn,
    nextAction: { code: referral.nextAction, dueOn: referral.nextActionOn },
    timeline: side.timeline.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    intake: intake === null ? null : toIntakeView(intake),
    arrangements: side.arrangements.map(toCodeLabel),
    measurements: side.measurements.map(toMeasurementView),
    participations: side.participations.map(toParticipationView),
    reciprocity: side.reciprocity.map(toReciprocityView),
    followUps: side.followUps.map(toFollowUpView),
    appointments: side.appointments.map(toAppointmentView),
    signals: side.signals.map(toSignalView),
    safety: side.safety && toSafetyView(side.safety),
    mayChangeUrgency: firstContactFrom(referral) !== undefined,
    feedback: feedbackOf(side.feedback),
    messages: side.messages.map(toMessageView),
  };
}

function toIntakeView(intake: NonNullable<TeamSide['intake']>): Dossier['intake'] {
  return {
    doneAt: intake.doneAt.toISOString(),
    gender: intake.gender ?? null,
    ageBand: intake.ageBand ?? null,
    livingSituation: intake.livingSituation ?? null,
    workStatus: intake.workStatus ?? null,
    earlierSupport: intake.earlierSupport ?? null,
    gpVisits: intake.gpVisits ?? null,
    wishes: intake.wishes,
    dayParts: intake.dayParts,
  };
}

const toCodeLabel = ({ code, label }: CodeItem): CodeLabel => ({ code, label });

/** What the form shows; the consent's text names the receiver on screen. */
export function toForm({ teams, defaultTeamId, reasons, arrangements }: FormFacts): ReferralForm {
  const consent = currentConsentText('referral');
  return {
    reasons: reasons.map(({ code, label, digit, icpc }) => ({
      ...{ code, label, icpc },
      digit: Number(digit),
    })),
    teams: teams.map(({ id, name, phone, organisation }) => ({ id, name, phone, organisation })),
    defaultTeamId,
    arrangements: arrangements.filter(({ isRetired }) => !isRetired).map(toCodeLabel),
    consent: { textVersion: consent.version, text: consent.template },
  };
}
