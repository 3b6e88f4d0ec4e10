import {
  findTeam,
  getLetter,
  hasActiveConsent,
  hasDueFollowUp,
  hasStartedParticipation,
  listContactMoments,
  listEvents,
  type ContactMomentRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  isProtocolExhausted,
  noContactProtocol,
  type ActionInput,
  type CheckedOrder,
  type Facts,
  type Need,
  type Norms,
} from '@wor/domain';
import type { Home } from '../home.js';
import { PersonCipher } from '../person-cipher.js';

interface Question {
  readonly home: Home;
  readonly referral: ReferralRow;
  readonly input: ActionInput;
  readonly norms: Norms;
}

type Look = (tx: Tx, question: Question) => Promise<Facts>;

/** How each need's facts are looked up; a need without a line is answered by the input alone. */
const looks: Partial<Record<Need, Look>> = {
  consent: async (tx, { referral }) => ({ hasConsent: await hasActiveConsent(tx, referral.id) }),
  reachable: async (tx, { home, referral }) => {
    const letter = await getLetter(tx, referral.id);
    const cipher = PersonCipher.open(home.keys, { ...letter, id: letter.keyId });
    const place = { table: 'referral_letter', column: 'body', row: referral.id };
    const order = cipher.openJson(place, letter.body) as CheckedOrder;
    return { isReachable: order.phone !== null || order.email !== null };
  },
  team: async (tx, { input }) => {
    const team = input.teamId === undefined ? undefined : await findTeam(tx, input.teamId);
    return { targetOrganisationId: team?.organisationId };
  },
  started_participation: async (tx, { referral }) => ({
    hasStartedParticipation: await hasStartedParticipation(tx, referral.id),
  }),
  due_follow_up: async (tx, { referral }) => ({
    hasDueFollowUp: await hasDueFollowUp(tx, referral.id),
  }),
  exhausted_protocol: async (tx, { home, referral, norms }) => {
    const moments = await listContactMoments(tx, referral.id);
    const since = await silentSince(tx, referral, moments);
    const attempts = moments.filter((each) => each.result !== 'spoken' && each.at >= since);
    const calls = attempts.filter(({ channel }) => channel === 'phone' || channel === 'visit');
    const letter = attempts.find((each) => isLetter(each, calls, norms));
    const protocol = {
      attempts: calls.map((each) => each.at),
      letterSentOn: letter === undefined ? undefined : civilDateOf(letter.at),
      today: civilDateOf(home.clock.now()),
    };
    return { isProtocolExhausted: isProtocolExhausted(protocol, norms) };
  },
};

/** The protocol begins anew with every talk and every reopening. */
async function silentSince(
  tx: Tx,
  { id, sentAt }: ReferralRow,
  moments: readonly ContactMomentRow[],
): Promise<Date> {
  const reopenings = (await listEvents(tx, id)).filter(({ type }) => type === 'referral.reopened');
  const talks = moments.filter(({ result }) => result === 'spoken');
  const starts = [...reopenings, ...talks].map(({ at }) => at.getTime());
  return new Date(Math.max(sentAt?.getTime() ?? 0, ...starts));
}

/** True for the first message after enough attempts: an earlier one is no letter of the protocol. */
function isLetter(
  { channel, at }: ContactMomentRow,
  calls: readonly ContactMomentRow[],
  norms: Norms,
): boolean {
  if (channel !== 'mail' && channel !== 'message') return false;
  const attempts = calls.map((call) => call.at).filter((call) => call <= at);
  return noContactProtocol({ attempts, today: civilDateOf(at) }, norms).step === 'send_letter';
}

/** Looks up what the needs of a step ask about, and nothing else. */
export async function lookUpFacts(
  tx: Tx,
  needs: readonly Need[],
  question: Question,
): Promise<Facts> {
  const answers: Facts[] = [];
  for (const need of needs) {
    const look = looks[need];
    if (look !== undefined) answers.push(await look(tx, question));
  }
  return Object.assign({}, ...answers) as Facts;
}
