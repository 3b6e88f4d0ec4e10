import { isSelfReferred, type Actor } from '../access.js';
import { civilDateOf, isCivilDate, type HolidayChoice } from '../calendar/index.js';
import { DomainError, type ErrorCode } from '../error.js';
import {
  closingReasons,
  declineReasons,
  dropOutReasons,
  errorReasons,
  hasCode,
  noLetterReasons,
  outflowDestinations,
  redirectDestinations,
  withdrawReasons,
  type CodeItem,
  type Norms,
} from '../region/index.js';
import type { ActionInput } from './input.js';
import { refusalOf, type Receiver } from './receiver.js';
import type { Referral } from './referral.js';

/** What the service looked up before the step; a fact that was not asked for is absent. */
export interface Facts {
  readonly hasConsent?: boolean;
  readonly isReachable?: boolean;
  readonly hasStartedParticipation?: boolean;
  readonly hasDueFollowUp?: boolean;
  readonly isProtocolExhausted?: boolean;
  /** The welfare organisation of the team that `reroute` or `transfer` names. */
  readonly targetOrganisationId?: string;
  /** The same with all that decides whether they may get it. */
  readonly receiver?: Receiver;
}

export interface Attempt {
  readonly referral: Referral;
  readonly actor: Actor;
  readonly now: Date;
  readonly norms: Norms;
  readonly holidays?: HolidayChoice;
  readonly input: ActionInput;
  readonly facts: Facts;
}

/** The moment until which `send` can be recalled; its outside effects wait until then. */
export function recallableUntil(sentAt: Date, norms: Pick<Norms, 'recallMinutes'>): Date {
  return new Date(sentAt.getTime() + norms.recallMinutes * 60_000);
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Each need throws the error that tells what is missing, and nothing when it is met. */
const needTable = {
  consent: ({ facts }) => {
    if (facts.hasConsent !== true) throw new DomainError('consent.missing');
  },
  reason: ({ referral }) => {
    if (isBlank(referral.reasonCode)) throw new DomainError('reason.missing');
  },
  reachable: ({ facts }) => {
    if (facts.isReachable !== true) throw new DomainError('client.unreachable');
  },
  recall_window: ({ referral, now, norms }) => {
    if (referral.sentAt === null || now > recallableUntil(referral.sentAt, norms)) {
      throw new DomainError('recall.too_late');
    }
  },
  team_reason: ({ input }) => requireCode(declineReasons, input.reason, 'reason'),
  client_reason: ({ input }) => requireCode(withdrawReasons, input.reason, 'reason'),
  error_reason: ({ input }) => requireCode(errorReasons, input.reason, 'reason'),
  closing_reason: ({ input }) => requireCode(closingReasons, input.reason, 'reason'),
  drop_out_reason: ({ input }) => requireCode(dropOutReasons, input.reason, 'reason'),
  redirected_to: ({ input }) => {
    if (hasCode(redirectDestinations, input.redirectedTo ?? '')) return;
    throw atField('redirectedTo', 'redirect.missing');
  },
  outflow: ({ input }) => {
    if (!hasCode(outflowDestinations, input.outflow ?? ''))
      throw atField('outflow', 'outflow.missing');
  },
  letter: ({ referral, input }) => {
    if (isSelfReferred(referral)) return;
    if (isBlank(input.letter) && !hasCode(noLetterReasons, input.noLetterReason ?? '')) {
      throw atField('letter', 'letter.missing');
    }
  },
  team: ({ referral, input, facts }) => {
    requireText(input.teamId, 'team.missing', 'teamId');
    const isOther = input.teamId !== referral.teamId;
    if (!isOther || facts.targetOrganisationId === undefined) {
      throw atField('teamId', 'team.missing');
    }
    const refusal = facts.receiver && refusalOf(facts.receiver);
    if (refusal !== undefined) throw atField('teamId', refusal);
  },
  note: ({ input }) => requireText(input.note, 'note.missing', 'note'),
  attempt: ({ referral, input, now }) => {
    if (input.channel === undefined) {
      throw atField('channel', 'attempt.missing');
    }
    if (input.at === undefined) return;
    const at = new Date(input.at);
    if (Number.isNaN(at.getTime())) throw atField('at', 'input.invalid');
    if (at > now) throw atField('at', 'attempt.future');
    if (isBefore(at, referral.sentAt)) throw atField('at', 'attempt.before_sending');
  },
  intake: ({ input }) => {
    if (input.intake === undefined) {
      throw atField('intake', 'intake.missing');
    }
  },
  started_participation: ({ facts }) => {
    if (facts.hasStartedParticipation !== true) throw new DomainError('participation.not_started');
  },
  due_follow_up: ({ facts }) => {
    if (facts.hasDueFollowUp !== true) throw new DomainError('follow_up.not_due');
  },
  exhausted_protocol: ({ facts }) => {
    if (facts.isProtocolExhausted !== true) throw new DomainError('protocol.not_exhausted');
  },
  wake_date: ({ input, now }) => {
    if (!isCivilDate(input.wakeOn ?? '') || (input.wakeOn ?? '') <= civilDateOf(now)) {
      throw atField('wakeOn', 'wake_date.invalid');
    }
  },
  fresh_consent: ({ referral, input, facts }) => {
    const isSameOrganisation = facts.targetOrganisationId === referral.welfareOrganisationId;
    if (!isSameOrganisation && input.freshConsent !== true) {
      throw atField('freshConsent', 'transfer.consent');
    }
  },
} as const satisfies Record<string, (attempt: Attempt) => void>;

// A form asks for minutes: a talk in the minute of the sending came after it.
function isBefore(at: Date, sentAt: Date | null): boolean {
  return sentAt !== null && at.getTime() < Math.floor(sentAt.getTime() / 60_000) * 60_000;
}

export type Need = keyof typeof needTable;

export const needs = Object.keys(needTable) as readonly Need[];

function atField(field: string, code: ErrorCode): DomainError {
  return new DomainError(code, { fields: [{ field, code }] });
}

function requireText(text: string | undefined, code: ErrorCode, field: string): void {
  if (isBlank(text)) throw atField(field, code);
}

function requireCode(list: readonly CodeItem[], code: string | undefined, field: string): void {
  if (!hasCode(list, code ?? '')) throw atField(field, 'reason.missing');
}

/** Throws a `DomainError` for the first need of the step that is not met. */
export function checkNeed(need: Need, attempt: Attempt): void {
  needTable[need](attempt);
}

/** True when the need is met; false when `checkNeed` would throw its error. */
export function isMet(need: Need, attempt: Attempt): boolean {
  try {
    checkNeed(need, attempt);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
