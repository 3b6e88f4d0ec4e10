/** Requests and responses of the referral feature; dates are ISO texts, ids are UUIDs. */
import type { AppointmentView } from './appointment/appointment.js';
import type {
  FeedbackView,
  FollowUpView,
  SignalView,
  MeasurementView,
  ParticipationView,
  ShareLevel,
} from './coaching.js';
import type { MessageChannel } from './post/post.js';
import type { ReciprocityView } from './reciprocity/reciprocity.js';
import type { ExpectationView, MessageView } from './referrer.js';
import type { SafetyView } from './safety/safety.js';

export interface ClientDetails {
  readonly name: string;
  /** `1950-02-01`, or as people type it: `01-02-1950`, `01021950`, `1-2-50`. */
  readonly birthDate: string;
  readonly phone?: string;
  readonly email?: string;
  readonly postcode?: string;
  readonly houseNumber?: string;
  readonly language?: string;
  readonly needsInterpreter?: boolean;
  readonly contactPreference?: 'phone' | 'message' | 'mail';
  /** The ways by which they want no messages. */
  readonly noMessagesBy?: readonly MessageChannel[];
  readonly bestTime?: string;
  /** Somebody near to them: a name and how to reach them. */
  readonly contactPerson?: string;
  readonly barriers?: readonly string[];
}

export interface CreateReferralRequest {
  readonly client: ClientDetails;
  readonly reasonCode: string;
  readonly icpc?: string;
  readonly hope?: string;
  readonly isUrgent?: boolean;
  readonly consent: {
    readonly given: boolean;
    readonly textVersion: string;
    readonly how: 'spoken' | 'written' | 'online';
  };
  readonly shareLevel?: ShareLevel;
  readonly teamId?: string;
  /** Sent again after the warning that this person was referred before. */
  readonly isDuplicateAccepted?: boolean;
  /** By hand the postcode is asked for; the GP's system may have none. */
  readonly entry?: 'hand' | 'his';
  /** Seconds from opening the form to sending it, for the anonymous figure of the operator. */
  readonly tookSeconds?: number;
}

/** The answer to a new referral: nothing in it says who was referred. */
export interface ReferralReceipt {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly sentAt: string;
  readonly recallableUntil: string;
  readonly team: { readonly id: string; readonly name: string; readonly phone: string };
  /** The civil date by which the team means to have spoken the client. */
  readonly contactTarget: string;
}

/** One line of a list: the inbox of a team, a caseload, or the referrals of a practice. */
export interface ReferralLine {
  readonly id: string;
  readonly number: string;
  readonly clientName: string;
  readonly status: string;
  readonly reasonCode: string;
  /** The region's words for it, in Dutch. */
  readonly reason: string;
  readonly neighbourhood: string | null;
  readonly isUrgent: boolean;
  readonly sentAt: string | null;
  readonly contactTarget: string;
  readonly contactLimit: string;
  readonly coachName: string | null;
  readonly referrerName: string;
  readonly updatedAt: string;
  readonly hasUnreadFeedback: boolean;
  /** Another record of the welfare organisation may be the same person; in the inbox only. */
  readonly hasTwin: boolean;
  /** Nobody has confirmed yet that this person asked for it: call first. */
  readonly isUnconfirmed: boolean;
  readonly hasUnreadMessage: boolean;
}

export interface ReferralPage {
  readonly items: readonly ReferralLine[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

export type ReferralBox = 'inbox' | 'caseload' | 'practice';

/** What both sides see of a referral. */
interface ReferralHead {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly episode: number;
  readonly reasonCode: string;
  /** The region's words for it, in Dutch. */
  readonly reason: string;
  readonly shareLevel: ShareLevel;
  readonly isUrgent: boolean;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly contactTarget: string;
  readonly team: { readonly id: string; readonly name: string; readonly phone: string };
  readonly coachName: string | null;
  readonly expectation: ExpectationView | null;
  /** The actions that the actor can try now: the buttons on screen. */
  readonly actions: readonly string[];
}

/** The referrer's view: a track of five steps and the feedback, never the coach's records. */
export interface ReferrerReferral extends ReferralHead {
  readonly view: 'referrer';
  readonly client: { readonly name: string; readonly birthDate: string };
  /** Index of the step that was reached: sent, received, spoken, started, closed; -1 for a draft. */
  readonly trackStep: number;
  /** Until when it can be taken back, by the region's norms; null before it was sent. */
  readonly recallableUntil: string | null;
  /** ICPC code under which the region's practices keep it in their own system. */
  readonly hisCode: string;
  readonly hope: string | null;
  readonly feedback: readonly FeedbackView[];
  readonly messages: readonly MessageView[];
}

/** The team's view: the dossier. */
export interface Dossier extends ReferralHead {
  readonly view: 'welfare';
  readonly client: ClientView;
  readonly hope: string | null;
  readonly referrerName: string;
  /** A code of the professions; `self` for somebody who came by themselves. */
  readonly referrerProfession: string | null;
  readonly isUnconfirmed: boolean;
  readonly contactLimit: string;
  readonly heldFrom: string | null;
  readonly wakeOn: string | null;
  readonly nextAction: { readonly code: string; readonly dueOn: string | null };
  readonly timeline: readonly TimelineItem[];
  readonly intake: IntakeView | null;
  /** The region's words for wishes and activities, retired ones too. */
  readonly arrangements: readonly CodeLabel[];
  readonly measurements: readonly MeasurementView[];
  readonly participations: readonly ParticipationView[];
  /** What was answered about giving back, by participation. */
  readonly reciprocity: readonly ReciprocityView[];
  readonly followUps: readonly FollowUpView[];
  /** The latest first. */
  readonly appointments: readonly AppointmentView[];
  readonly signals: readonly SignalView[];
  /** The safety flag that stands; null while none does. */
  readonly safety: SafetyView | null;
  /** Whether it can still be said that it is in a hurry, or no more. */
  readonly mayChangeUrgency: boolean;
  readonly feedback: readonly FeedbackView[];
  readonly messages: readonly MessageView[];
}

export type ReferralView = ReferrerReferral | Dossier;

export interface ClientView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly birthDate: string;
  readonly age: number;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  readonly needsInterpreter: boolean;
  readonly contactPreference: string | null;
  readonly noMessagesBy: readonly string[];
  readonly bestTime: string | null;
  readonly contactPerson: string | null;
  readonly barriers: readonly string[];
}

export interface TimelineItem {
  readonly at: string;
  /** An event type (`referral.sent`), or `contact_moment`, `note`. */
  readonly type: string;
  readonly by: string | null;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly note: string | null;
}

export interface IntakeView {
  readonly doneAt: string;
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly livingSituation: string | null;
  readonly workStatus: string | null;
  readonly earlierSupport: string | null;
  readonly gpVisits: number | null;
  readonly wishes: readonly string[];
  readonly dayParts: readonly string[];
}

/** Body of `POST /referrals/:id/actions/:action`; the lifecycle says which parts an action needs. */
export interface ActionRequest {
  readonly reason?: string;
  readonly note?: string;
  readonly teamId?: string;
  readonly coachId?: string;
  readonly channel?: 'phone' | 'visit' | 'mail' | 'message';
  readonly result?: 'no_answer' | 'call_back' | 'no_show' | 'voicemail';
  readonly at?: string;
  readonly intake?: {
    readonly gender?: string;
    readonly ageBand?: string;
    readonly livingSituation?: string;
    readonly workStatus?: string;
    readonly earlierSupport?: string;
    readonly gpVisits?: number;
    readonly wishes: readonly string[];
    readonly dayParts: readonly string[];
  };
  readonly outflow?: string;
  readonly letter?: string;
  readonly noLetterReason?: string;
  readonly redirectedTo?: string;
  readonly wakeOn?: string;
  readonly freshConsent?: boolean;
  readonly shareLevel?: ShareLevel;
}

/** The state after an action. */
export interface ActionResult {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** A code of a region's list, and what people read. */
export interface CodeLabel {
  readonly code: string;
  readonly label: string;
}

/** What the referral form needs before anybody types. */
export interface ReferralForm {
  readonly reasons: readonly {
    readonly code: string;
    readonly label: string;
    readonly digit: number;
    readonly icpc: readonly string[];
  }[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string;
    /** Who receives the referral: the name that stands in the consent. */
    readonly organisation: string;
  }[];
  readonly defaultTeamId: string | null;
  /** What a client may wish for; retired ones are left out. */
  readonly arrangements: readonly CodeLabel[];
  readonly consent: { readonly textVersion: string; readonly text: string };
}

/** Answer of `POST /referrals/:id/actions/:action/letter`: what the referrer would read. */
export interface LetterPreviewView {
  readonly shareLevel: ShareLevel;
  readonly mustAct: boolean;
  /** Empty when no letter goes out. */
  readonly sentences: readonly string[];
}
