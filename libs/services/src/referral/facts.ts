import {
  findReceiver,
  getFollowUpPast,
  getLetter,
  hasActiveConsent,
  hasDueFollowUp,
  hasStartedParticipation,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  hasTriedEverything,
  type ActionInput,
  type CheckedOrder,
  type Facts,
  type HolidayChoice,
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
  readonly holidays: HolidayChoice;
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
    const { teamId } = input;
    const receiver = teamId === undefined ? undefined : await findReceiver(tx, teamId);
    return receiver === undefined
      ? {}
      : { receiver, targetOrganisationId: receiver.organisationId };
  },
  started_participation: async (tx, { referral }) => ({
    hasStartedParticipation: await hasStartedParticipation(tx, referral.id),
  }),
  due_follow_up: async (tx, { referral }) => ({
    hasDueFollowUp: await hasDueFollowUp(tx, referral.id),
  }),
  exhausted_protocol: async (tx, { home, referral, norms, holidays }) => {
    const past = await getFollowUpPast(tx, referral.id);
    const today = civilDateOf(home.clock.now());
    const rules = { norms, holidays };
    return { isProtocolExhausted: hasTriedEverything({ referral, ...past }, rules, today) };
  },
};

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
