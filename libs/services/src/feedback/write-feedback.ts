import {
  getClient,
  getLetterKey,
  insertFeedback,
  recordEvent,
  type FeedbackMomentCode,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  DomainError,
  feedbackLetter,
  getInstrument,
  projectFeedback,
  type FeedbackFacts,
  type FeedbackMoment,
  type FeedbackScore,
} from '@wor/domain';
import { newId, type KeyRing } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import { checkFreeTexts } from '../free-text.js';
import { readMeasurements, type MeasurementRecord } from '../measurement/read-measurements.js';
import {
  readParticipations,
  type ParticipationRecord,
} from '../participation/read-participations.js';
import { PersonCipher } from '../person-cipher.js';
import { feedbackPlace } from './read-feedback.js';

export type { FeedbackMomentCode };

export interface FeedbackOrder {
  /** As it is after the step: the share level of now counts. */
  readonly referral: ReferralRow;
  readonly moment: FeedbackMomentCode;
  readonly now: Date;
  /** The coach's own words. */
  readonly text?: string;
  /** The words are what the referrer must do, instead of a message. */
  readonly mustAct?: boolean;
  /** Dutch labels of the region's lists. */
  readonly facts?: Pick<
    FeedbackFacts,
    'closingReason' | 'outflow' | 'dropOutReason' | 'stillActive'
  >;
}

const moments: Readonly<Record<FeedbackMomentCode, FeedbackMoment>> = {
  intake_done: 'intake_done',
  closed: 'closed',
  follow_up: 'follow_up_3m',
};

/** What the referrer reads, sentence by sentence. */
export interface ComposedFeedback {
  readonly sentences: readonly string[];
  readonly mustAct: boolean;
}

/**
 * Makes the letter and writes nothing: what a preview shows is what is sent.
 * @throws DomainError as `writeFeedback`
 */
export async function composeFeedback(
  tx: Tx,
  keys: KeyRing,
  order: FeedbackOrder,
): Promise<ComposedFeedback> {
  checkFreeTexts({ letter: order.text });
  const whole = feedbackLetter(await factsOf(tx, keys, order));
  const { opening, lines, mustAct } = projectFeedback(whole, order.referral.shareLevel);
  return { sentences: [opening, ...lines.map((line) => line.text)], mustAct };
}

/**
 * Writes the letter to the referrer at the level that the client chose. Only the sentences that
 * may be read are stored, sealed under the key of the referrer's file. For somebody of the welfare
 * organisation; a referrer who withdraws gets no letter.
 * @throws DomainError `text.bsn`, `text.too_long`, or `letter.missing` for an action without words
 */
export async function writeFeedback(tx: Tx, keys: KeyRing, order: FeedbackOrder): Promise<string> {
  const { referral, moment, now } = order;
  const level = referral.shareLevel;
  const { sentences, mustAct } = await composeFeedback(tx, keys, order);
  const key = await getLetterKey(tx, referral.id);
  const [id, writtenBy] = [newId(), tx.actor?.accountId ?? ''];
  const body = PersonCipher.open(keys, key).sealJson(feedbackPlace(id), sentences);
  const row = { id, referralId: referral.id, moment, shareLevel: level, mustAct, keyId: key.id };
  await insertFeedback(tx, { ...row, body, writtenBy, writtenAt: now });
  const payload = { feedbackId: id, moment, mustAct, shareLevel: level };
  const event = { type: 'feedback.written', referralId: referral.id, payload } as const;
  await recordEvent(tx, event, { at: now });
  return id;
}

async function factsOf(tx: Tx, keys: KeyRing, order: FeedbackOrder): Promise<FeedbackFacts> {
  const { referral, moment, now, facts } = order;
  const cipher = cipherOf(keys, await getClient(tx, referral.clientId));
  const participations = await readParticipations(tx, referral.id);
  return {
    moment: moments[moment],
    on: civilDateOf(now),
    wasSpoken: referral.spokenAt !== null,
    activities: activitiesOf(participations, moment),
    scores: scoresOf(await readMeasurements(tx, cipher, referral.id)),
    ...words(order),
    ...facts,
  };
}

function words({ text, mustAct }: FeedbackOrder): Pick<FeedbackFacts, 'action' | 'note'> {
  const isBlank = text === undefined || text.trim() === '';
  if (isBlank && mustAct === true) {
    throw new DomainError('letter.missing', {
      fields: [{ field: 'letter', code: 'letter.missing' }],
    });
  }
  if (isBlank) return {};
  return mustAct === true ? { action: text } : { note: text };
}

/** After the intake what is planned, later what was joined. */
function activitiesOf(
  participations: readonly ParticipationRecord[],
  moment: FeedbackMomentCode,
): readonly string[] {
  return participations
    .filter(({ startedOn, stoppedOn }) =>
      moment === 'intake_done' ? stoppedOn === null : startedOn !== null,
    )
    .map(({ activity }) => activity.name);
}

/** For each instrument its first measurement and its last one; one alone stands without a change. */
function scoresOf(measurements: readonly MeasurementRecord[]): readonly FeedbackScore[] {
  const codes = [...new Set(measurements.map(({ instrument }) => instrument))];
  return codes.flatMap((code) => {
    const own = measurements.filter(({ instrument }) => instrument === code);
    const [first, last] = [own[0], own.length > 1 ? own.at(-1) : undefined];
    const { scores } = getInstrument(code, first?.instrumentVersion);
    return scores.map(({ name, title, decimals }) => ({
      title,
      decimals,
      before: first?.scores[name] ?? null,
      after: last?.scores[name] ?? null,
    }));
  });
}
