import { addWorkingDays, civilDateOf, type CivilDate } from '../calendar/index.js';
import type { FollowUpFacts, FollowUpRules, LoggedContact } from './facts.js';
import { noContactProtocol } from './no-contact.js';

/** A client who does not answer: what was tried since the last talk. */
export interface Silence {
  /** Calls and visits without a talk. */
  readonly attempts: readonly Date[];
  /** When the letter or SMS "wij belden u" went out. */
  readonly letterSentOn?: CivilDate;
  /** From where the wait after the letter counts: the letter, or the end of a later hold. */
  readonly waitsFrom?: CivilDate;
}

type Heard = Pick<FollowUpFacts, 'contacts' | 'reopenedAt' | 'resumedAt'> & {
  readonly referral: Pick<FollowUpFacts['referral'], 'sentAt'>;
};

const calling: readonly string[] = ['phone', 'visit'];
const writing: readonly string[] = ['mail', 'message'];

/** What was tried in vain. The protocol begins anew with every talk and every reopening. */
export function silenceOf(facts: Heard, rules: Omit<FollowUpRules, 'plan'>): Silence {
  const since = silentSince(facts);
  const vain = facts.contacts.filter(({ result, at }) => result !== 'spoken' && at >= since);
  const attempts = vain.filter(({ channel }) => calling.includes(channel)).map(({ at }) => at);
  const letter = vain.find((each) => isLetter(each, attempts, rules));
  if (letter === undefined) return { attempts };
  const letterSentOn = civilDateOf(letter.at);
  const waitsFrom = latest([letter.at, ...facts.resumedAt]);
  return { attempts, letterSentOn, waitsFrom: civilDateOf(waitsFrom) };
}

/** The day on which the referral is closed as not reached; undefined before the letter. */
export function closesOn(
  silence: Silence,
  rules: Omit<FollowUpRules, 'plan'>,
): CivilDate | undefined {
  const { norms, holidays } = rules;
  if (silence.waitsFrom === undefined) return undefined;
  return addWorkingDays(silence.waitsFrom, norms.letterWaitWorkingDays, holidays);
}

/** True when everything was tried and waited for, so that the referral may be closed as not reached. */
export function hasTriedEverything(
  facts: Heard,
  rules: Omit<FollowUpRules, 'plan'>,
  today: CivilDate,
): boolean {
  const closing = closesOn(silenceOf(facts, rules), rules);
  return closing !== undefined && closing <= today;
}

function silentSince({ referral, contacts, reopenedAt }: Heard): Date {
  const talks = contacts.filter(({ result }) => result === 'spoken').map(({ at }) => at);
  return latest([referral.sentAt ?? new Date(0), ...reopenedAt, ...talks]);
}

/** True for the first message after enough attempts: an earlier one is no letter of the protocol. */
function isLetter(
  { channel, at }: LoggedContact,
  calls: readonly Date[],
  { norms, holidays }: Omit<FollowUpRules, 'plan'>,
): boolean {
  if (!writing.includes(channel)) return false;
  const attempts = calls.filter((call) => call <= at);
  const step = noContactProtocol({ attempts, today: civilDateOf(at) }, norms, holidays);
  return step.step === 'send_letter';
}

const latest = (moments: readonly Date[]): Date =>
  new Date(Math.max(...moments.map((at) => at.getTime())));
