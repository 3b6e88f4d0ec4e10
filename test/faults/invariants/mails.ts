import type { Disturbance, EventFact, Facts, MailFact } from '../facts.js';
import { grouped, type Bounds, type Invariant } from './define-invariant.js';

/** Steps after which the effects of earlier steps may no longer happen. */
const endings = new Set(['referral.withdrawn', 'referral.recalled', 'referral.entered_in_error']);

const mailAfter: Readonly<Record<string, string>> = {
  'referral.sent': 'sent-to-team',
  'referral.accepted': 'accepted-to-referrer',
  'referral.declined': 'closed-to-referrer',
  'referral.withdrawn by referrer': 'withdrawn-to-team',
  'referral.withdrawn by coach': 'closed-to-referrer',
};

/** The mail that a step sets going: our own statement, and not what the application planned. */
const mailOf = (type: string, role: string): string | undefined =>
  mailAfter[type] ?? mailAfter[`${type} by ${role}`];

const eventOf: Readonly<Record<string, string>> = {
  accept: 'referral.accepted',
  decline: 'referral.declined',
  withdraw: 'referral.withdrawn',
  recall: 'referral.recalled',
};

interface MailEffect {
  /** A later step ended the referral: then it may or may not have been sent in time. */
  readonly isOptional: boolean;
}

type Step = Pick<EventFact, 'referralId' | 'type' | 'role'>;

const isAcknowledged = ({ status }: { readonly status: number | undefined }): boolean =>
  status !== undefined && status >= 200 && status < 300;

/** What was acknowledged to people must have its mail even where the database forgot the event. */
function acknowledgedSteps({ log }: Facts): Step[] {
  const sent = log.requests
    .flatMap(({ tries }) => tries.filter(isAcknowledged).slice(0, 1))
    .flatMap(({ id }) => (id === undefined ? [] : [id]))
    .map((referralId) => ({ referralId, type: 'referral.sent', role: 'referrer' }));
  const acted = log.actions
    .filter(({ tries }) => tries.some(isAcknowledged))
    .map(({ referralId, action, by }) => ({ referralId, type: eventOf[action] ?? '', role: by }));
  return [...sent, ...acted];
}

/** `<referral> <mail>`: no step of a run happens twice to one referral. */
function effectsIn(facts: Facts): Map<string, MailEffect> {
  const steps = [...facts.events, ...acknowledgedSteps(facts)];
  const ended = new Set(
    steps.filter(({ type }) => endings.has(type)).map(({ referralId }) => referralId),
  );
  return new Map(
    steps.flatMap(({ referralId, type, role }): [string, MailEffect][] => {
      const kind = mailOf(type, role);
      if (kind === undefined) return [];
      return [
        [`${referralId} ${kind}`, { isOptional: ended.has(referralId) && !endings.has(type) }],
      ];
    }),
  );
}

/** Deliveries of one mail that no kill and no cut in the send window explains. */
function unexplained(
  mails: readonly MailFact[],
  disturbances: readonly Disturbance[],
  { sendWindow }: Bounds,
): number {
  const times = mails.map(({ at }) => at).toSorted((one, other) => one - other);
  return times.slice(1).filter((next, index) => {
    const first = times[index] ?? next;
    const end = Math.min(next, first + sendWindow * 1000);
    return !disturbances.some(({ from, until }) => from <= end && until >= first);
  }).length;
}

export const mailedOnce: Invariant = {
  id: 'K4',
  says: 'each mail: one Message-ID, delivered, repeated only by a kill or cut in the send window',
  check(facts, bounds) {
    const effects = effectsIn(facts);
    const delivered = grouped(facts.mails, ({ referralId, kind }) => `${referralId} ${kind}`);
    const complaint = (key: string, { isOptional }: MailEffect): string | undefined => {
      const mails = delivered.get(key) ?? [];
      if (mails.length === 0) return isOptional ? undefined : `${key} (lost)`;
      const ids = new Set(mails.map(({ messageId }) => messageId));
      if (ids.size > 1) return `${key} (${ids.size} Message-IDs)`;
      const repeats = unexplained(mails, facts.disturbances, bounds);
      return repeats > 0 ? `${key} (${repeats} repeats without a cause)` : undefined;
    };
    const broken = [...effects].map(([key, effect]) => complaint(key, effect));
    const strays = [...delivered.keys()].filter((key) => !effects.has(key));
    return {
      checked: effects.size,
      broken: [
        ...broken.filter((text) => text !== undefined),
        ...strays.map((key) => `${key} (nothing asked for it)`),
      ],
    };
  },
};

export const silentAfterEnd: Invariant = {
  id: 'K5',
  says: 'nothing is sent after a recall or withdrawal',
  check({ events, mails }, { grace }) {
    const ended = events.filter(({ type }) => endings.has(type));
    const byReferral = grouped(mails, ({ referralId }) => referralId);
    const late = ended.flatMap(({ referralId, type, role, recordedAt }) =>
      (byReferral.get(referralId) ?? [])
        .filter(({ kind, at }) => kind !== mailOf(type, role) && at > recordedAt + grace * 1000)
        .map(({ kind }) => `${referralId} ${kind} after ${type}`),
    );
    return { checked: ended.length, broken: late };
  },
};

/** How often a mail was delivered again; whether that is right is K4's question. */
export function countRepeats({ mails }: Pick<Facts, 'mails'>): number {
  return mails.length - new Set(mails.map(({ messageId }) => messageId)).size;
}
