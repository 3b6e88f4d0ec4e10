import {
  findIntake,
  findPostcodePlace,
  getClient,
  type ClientRow,
  type IntakeRow,
  type MatchedActivityRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  assuranceOf,
  dayParts,
  daysBetween,
  placeOf,
  type AssuranceTerms,
  type CivilDate,
  type DayPart,
  type Intake,
  type MatchActivity,
  type MatchClient,
  type Place,
} from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { cipherOf, openParticulars } from '../client/particulars.js';
import { rootOf } from '../person/root-of.js';
import { intakePlace } from '../referral/intake-place.js';

/** `tue_morning` itself; `morning` stands for the mornings of all days. */
function dayPartsOf(code: string): readonly DayPart[] {
  return dayParts.filter((each) => each === code || each.endsWith(`_${code}`));
}

/** A client as stored, and the record whose particulars count for the person. */
interface StoredClient {
  readonly referralId: string;
  readonly client: ClientRow;
  readonly person: ClientRow;
  readonly intake: IntakeRow | undefined;
}

/**
 * All that a suggestion may know of the client: where, what, when and in which language. The reason
 * of the referral, the answers, the scores and what makes life hard are not read at all: what a place
 * must have, a coach asks for.
 */
export async function clientFacts(
  tx: Tx,
  keys: KeyRing,
  referral: ReferralRow,
): Promise<Omit<MatchClient, 'demands'>> {
  const client = await getClient(tx, referral.clientId);
  const person = await rootOf(tx, client);
  const intake = await findIntake(tx, referral.id);
  const stored = { referralId: referral.id, client, person, intake };
  const { postcode, ...facts } = openClientFacts(keys, stored);
  return { ...facts, place: await placeAt(tx, postcode) };
}

/** The middle of a postcode; null when no map has it. */
export async function placeAt(tx: Tx, postcode: string | null): Promise<Place | null> {
  const point = postcode === null ? undefined : await findPostcodePlace(tx, postcode);
  return point === undefined ? null : placeOf(point);
}

/** The same in the clear, with the postcode that says where it is. */
export function openClientFacts(
  keys: KeyRing,
  { referralId, client, person, intake }: StoredClient,
): Omit<MatchClient, 'demands' | 'place'> & { readonly postcode: string | null } {
  const opened =
    intake === undefined
      ? undefined
      : (cipherOf(keys, client).openJson(
          intakePlace(referralId, intake.episode),
          intake.body,
        ) as Intake);
  const { postcode, needs } = openParticulars(cipherOf(keys, person), person);
  return {
    neighbourhood: person.neighbourhoodCode,
    ...{ postcode, postcode4: postcode?.slice(0, 4) ?? null },
    wishes: opened?.wishes ?? [],
    dayParts: (opened?.dayParts ?? []).flatMap(dayPartsOf),
    languages: languagesOf(person.language, needs.needsInterpreter),
  };
}

/** Whoever needs no interpreter can take part in Dutch; of another language nothing is known. */
function languagesOf(language: string, needsInterpreter: boolean): readonly string[] {
  return needsInterpreter ? [language] : [...new Set([language, 'nl'])];
}

export interface Looked {
  readonly today: CivilDate;
  /** How long the region trusts what nobody confirmed. */
  readonly terms: AssuranceTerms;
}

/** An activity as the criteria see it on this day. */
export function activityFacts(row: MatchedActivityRow, { today, terms }: Looked): MatchActivity {
  const ofTheWeek = dayPartsOf(row.dayPart);
  const own = ofTheWeek.length > 1 ? ofTheWeek.slice(row.weekday - 1, row.weekday) : ofTheWeek;
  const { id, arrangement, freeSeats, costCents, languages, accessibility } = row;
  const { groupSize, began, stayed, lat, lon } = row;
  return {
    ...{ id, arrangement, freeSeats, costCents, languages, accessibility },
    ...{ groupSize, began, stayed, welcome: row.welcome ?? row.helpedBy },
    neighbourhood: row.neighbourhoodCode,
    postcode4: null,
    place: lat === null || lon === null ? null : placeOf({ lat, lon }),
    dayParts: [...own, ...row.alsoOn.flatMap(dayPartsOf)],
    assuredDaysAgo: Math.max(0, daysBetween(row.assuredOn, today)),
    isHidden: assuranceOf(row.assuredOn, today, terms) === 'hidden',
  };
}
