import type { Actor } from '../access.js';
import { DomainError } from '../error.js';
import type { ActionInput } from './input.js';
import type { Norms } from '../region/norms.js';
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
}

export interface Attempt {
  readonly referral: Referral;
  readonly actor: Actor;
  readonly now: Date;
  readonly norms: Norms;
  readonly input: ActionInput;
  readonly facts: Facts;
}

const recallMinutes = 10;

/** The moment until which `send` can be recalled; its outside effects wait until then. */
export function recallableUntil(sentAt: Date): Date {
  return new Date(sentAt.getTime() + recallMinutes * 60_000);
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
  recall_window: ({ referral, now }) => {
    if (referral.sentAt === null || now > recallableUntil(referral.sentAt)) {
      throw new DomainError('recall.too_late');
    }
  },
  team_reason: ({ input }) => requireText(input.reason, 'reason.missing', 'reason'),
  client_reason: ({ input }) => requireText(input.reason, 'reason.missing', 'reason'),
  error_reason: ({ input }) => requireText(input.reason, 'reason.missing', 'reason'),
  closing_reason: ({ input }) => requireText(input.reason, 'reason.missing', 'reason'),
  drop_out_reason: ({ input }) => requireText(input.reason, 'reason.missing', 'reason'),
  redirected_to: ({ input }) =>
    requireText(input.redirectedTo, 'redirect.missing', 'redirectedTo'),
  outflow: ({ input }) => requireText(input.outflow, 'outflow.missing', 'outflow'),
  letter: ({ input }) => {
    if (isBlank(input.letter) && isBlank(input.noLetterReason)) {
      throw new DomainError('letter.missing', { fields: [{ field: 'letter', code: 'letter.missing' }] });
    }
  },
  team: ({ input, facts }) => {
    requireText(input.teamId, 'team.missing', 'teamId');
    if (facts.targetOrganisationId === undefined) {
      throw new DomainError('team.missing', { fields: [{ field: 'teamId', code: 'team.missing' }] });
    }
  },
  note: ({ input }) => requireText(input.note, 'note.missing', 'note'),
  attempt: ({ input, now }) => {
    if (input.channel === undefined) {
      throw new DomainError('attempt.missing', { fields: [{ field: 'channel', code: 'attempt.missing' }] });
    }
    if (input.at !== undefined && new Date(input.at) > now) {
      throw new DomainError('attempt.future', { fields: [{ field: 'at', code: 'attempt.future' }] });
    }
  },
  intake: ({ input }) => {
    if (input.intake === undefined) {
      throw new DomainError('intake.missing', { fields: [{ field: 'intake', code: 'intake.missing' }] });
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
    if (input.wakeOn === undefined || new Date(`${input.wakeOn}T00:00:00Z`) <= now) {
      throw new DomainError('wake_date.invalid', { fields: [{ field: 'wakeOn', code: 'wake_date.invalid' }] });
    }
  },
  fresh_consent: ({ referral, input, facts }) => {
    const isSameOrganisation = facts.targetOrganisationId === referral.welfareOrganisationId;
    if (!isSameOrganisation && input.freshConsent !== true) {
      throw new DomainError('transfer.consent', { fields: [{ field: 'freshConsent', code: 'transfer.consent' }] });
    }
  },
} as const satisfies Record<string, (attempt: Attempt) => void>;

export type Need = keyof typeof needTable;

export const needs = Object.keys(needTable) as readonly Need[];

function requireText(
  text: string | undefined,
  code: 'reason.missing' | 'redirect.missing' | 'outflow.missing' | 'team.missing' | 'note.missing',
  field: string,
): void {
  if (isBlank(text)) throw new DomainError(code, { fields: [{ field, code }] });
}

/** Throws a `DomainError` for the first need of the step that is not met. */
export function checkNeed(need: Need, attempt: Attempt): void {
  needTable[need](attempt);
}
