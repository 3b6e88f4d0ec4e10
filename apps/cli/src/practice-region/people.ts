import {
  addDays,
  civilDate,
  defaultArrangements,
  defaultReasons,
  type CivilDate,
  type ReferralOrder,
} from '@wor/domain';
import { pickName, type PersonName } from './lists/names.js';
import {
  neighbourhoods,
  practices,
  type Neighbourhood,
  type PracticeKey,
  type TeamKey,
} from './lists/places.js';
import type { Random } from './random.js';
import { hopes } from './lists/sentences.js';

/** A made-up client as a referrer describes them, and where they belong. */
export interface PlannedPerson {
  /** From 1; part of the phone number, so that no two people share one. */
  readonly number: number;
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly neighbourhood: Neighbourhood;
  readonly team: TeamKey;
  readonly practice: PracticeKey;
  readonly order: ReferralOrder;
  /** Codes of arrangements that they will name at the intake. */
  readonly wishes: readonly string[];
  /** The day on which all of this is made up. */
  readonly today: CivilDate;
}

const letters = 'ABCDEGHJKLMNPRTVWXZ';
const notOften = 0.12;
// Then the practice's default team gets the referral.
const withoutPostcode = 0.03;
const arrangementCodes = defaultArrangements.map(({ code }) => code);

/**
 * One person.
 * @param today birth dates are counted back from here: everybody is 18 to 95
 */
export function planPerson(random: Random, number: number, today: CivilDate): PlannedPerson {
  const name = pickName(random);
  const neighbourhood = random.pick(neighbourhoods);
  const birthDate = pickBirthDate(random, today);
  const practice = random.pick(practices);
  const hasPostcode = !random.chance(withoutPostcode);
  return {
    ...{ number, name, birthDate, neighbourhood, today, practice: practice.key },
    wishes: random.sample(arrangementCodes, random.whole(1, 3)),
    team: hasPostcode ? neighbourhood.team : practice.defaultTeam,
    order: orderOf(random, { number, name, birthDate, neighbourhood, hasPostcode }),
  };
}

function pickBirthDate(random: Random, today: CivilDate): CivilDate {
  // More old people than young: the mean of two draws, pulled upwards.
  const age = 18 + Math.floor(((random.next() + Math.sqrt(random.next())) / 2) * 77);
  const year = Number(today.slice(0, 4)) - age - 1;
  return addDays(civilDate(`${year}-01-01`), random.whole(0, 364));
}

interface Described extends Pick<PlannedPerson, 'number' | 'name' | 'birthDate' | 'neighbourhood'> {
  readonly hasPostcode: boolean;
}

function orderOf(random: Random, person: Described): ReferralOrder {
  const reason = random.pick(defaultReasons);
  return {
    client: clientOf(random, person),
    reasonCode: reason.code,
    icpc: reason.icpc.length > 0 && random.chance(0.7) ? random.pick(reason.icpc) : undefined,
    hope: random.chance(0.85) ? random.pick(hopes[reason.code] ?? hopes.other ?? []) : undefined,
    isUrgent: random.chance(0.06),
    consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
    shareLevel: random.pick(['summary', 'summary', 'everything', 'contact_only'] as const),
  };
}

function clientOf(random: Random, person: Described): ReferralOrder['client'] {
  const { name, birthDate, neighbourhood, number, hasPostcode } = person;
  const language = random.chance(0.35) ? name.homeLanguage : 'nl';
  return {
    name: name.full,
    birthDate,
    // A block that this region made up; nobody is ever called or sent a message.
    phone: `0612345${String(number % 1000).padStart(3, '0')}`,
    email: random.chance(0.4) ? `inwoner${number}@voorbeeld.example` : undefined,
    postcode: hasPostcode ? postcodeOf(random, neighbourhood) : undefined,
    houseNumber: hasPostcode ? String(random.whole(1, 180)) : undefined,
    language,
    needsInterpreter: language !== 'nl' && random.chance(0.5),
    contactPreference: random.pick(['phone', 'phone', 'phone', 'mail']),
    bestTime: random.chance(0.5) ? random.pick(['morning', 'afternoon', 'evening']) : undefined,
    barriers: pickBarriers(random),
  };
}

function postcodeOf(random: Random, { postcodes }: Neighbourhood): string {
  const [one, other] = random.sample([...letters], 2);
  return `${random.pick(postcodes)}${one}${other}`;
}

function pickBarriers(random: Random): readonly string[] {
  return ['mobility', 'hearing', 'sight', 'literacy', 'digital', 'transport'].filter(() =>
    random.chance(notOften),
  );
}
