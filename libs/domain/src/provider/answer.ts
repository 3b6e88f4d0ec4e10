import { DomainError } from '../error.js';
import {
  participationStatuses,
  possibleParticipationActions,
  type ParticipationStatus,
  type ParticipationStepAction,
} from '../participation/lifecycle.js';
import type { Referral } from '../referral/index.js';
import { providerRefusals } from '../region/index.js';

/** What a provider says about somebody who may come: welcome, not here, or call me. */
export const providerAnswers = ['welcome', 'decline', 'call'] as const;

export type ProviderAnswer = (typeof providerAnswers)[number];

type Steps = Partial<Record<ProviderAnswer, ParticipationStepAction | null>>;

/**
 * What can be said of whom, and which step of the participation that is; null where it is none. Who
 * waits on a list is next when a seat comes free, so a welcome would be one past the others. Who has
 * begun is no sign-up any more.
 */
const steps: Readonly<Record<ParticipationStatus, Steps>> = {
  proposed: { welcome: 'offer', decline: 'stop', call: null },
  waiting: { decline: 'stop', call: null },
  // The seat is kept already; whether the client takes it is the client's to say.
  held: { welcome: null, decline: 'stop', call: null },
  started: {},
  stopped: {},
};

/** The buttons of a sign-up. */
export function possibleAnswers(
  status: ParticipationStatus,
  place: { readonly isFull: boolean },
): readonly ProviderAnswer[] {
  const own = steps[status];
  return providerAnswers.filter((answer) => {
    if (own[answer] === undefined) return false;
    return !(own[answer] === 'offer' && place.isFull);
  });
}

/** The states in which somebody is a sign-up. */
export const signUpStatuses: readonly ParticipationStatus[] = participationStatuses.filter(
  (status) => Object.keys(steps[status]).length > 0,
);

/** The states in which somebody may be there: with a seat. */
export const attendingStatuses: readonly ParticipationStatus[] = ['held', 'started'];

/** True while a provider may be told of it. */
export function isShareable(status: ParticipationStatus): boolean {
  return signUpStatuses.includes(status) || attendingStatuses.includes(status);
}

interface Stand {
  readonly status: ParticipationStatus;
  readonly referral: Pick<Referral, 'status'>;
  readonly isOpen: boolean;
  readonly hasFreeSeat: boolean;
  readonly isAccepted: boolean;
}

/**
 * The step that an answer is, as things stand by the time that it is carried out; undefined when it is
 * none, or not any more: the coach still hears what was said.
 */
export function stepOfAnswer(
  answer: ProviderAnswer,
  { status, referral, isOpen, hasFreeSeat, isAccepted }: Stand,
): ParticipationStepAction | undefined {
  const step = steps[status][answer];
  if (step === undefined || step === null) return undefined;
  if (step === 'offer' && !isOpen) return undefined;
  const place = { isFull: !hasFreeSeat, isAccepted };
  const possible = possibleParticipationActions(status, referral, place);
  return possible.includes(step) ? step : undefined;
}

/** As the reasons to stop are called: `full` is the provider's `provider.full`. */
export const asStopReason = (refusal: string): string => `provider.${refusal}`;

/**
 * The reason of a refusal; null for any other answer.
 * @throws DomainError `reason.missing` when a refusal does not say why
 */
export function checkRefusal(answer: ProviderAnswer, reason: string | undefined): string | null {
  if (answer !== 'decline') return null;
  const found = providerRefusals.find(({ code }) => code === reason);
  if (found !== undefined) return found.code;
  const code = 'reason.missing';
  throw new DomainError(code, { fields: [{ field: 'reason', code }] });
}
