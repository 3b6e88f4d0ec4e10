import { findIntake, getClient, type ActivityRow, type ReferralRow, type Tx } from '@wor/database';
import {
  dayParts,
  type DayPart,
  type Intake,
  type MatchActivity,
  type MatchClient,
} from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { cipherOf, openParticulars } from '../client/particulars.js';
import { rootOf } from '../person/root-of.js';
import { intakePlace } from '../referral/intake-place.js';

/** `tue_morning` itself; `morning` stands for the mornings of all days. */
function dayPartsOf(code: string): readonly DayPart[] {
  return dayParts.filter((each) => each === code || each.endsWith(`_${code}`));
}

/**
 * All that a suggestion may know of the client: where, what and when. The reason of the referral,
 * the answers and the scores are not read at all.
 */
export async function clientFacts(
  tx: Tx,
  keys: KeyRing,
  referral: ReferralRow,
): Promise<MatchClient> {
  const row = await getClient(tx, referral.clientId);
  const cipher = cipherOf(keys, row);
  const person = await rootOf(tx, row);
  const intake = await findIntake(tx, referral.id);
  const opened =
    intake === undefined
      ? undefined
      : (cipher.openJson(intakePlace(referral.id, intake.episode), intake.body) as Intake);
  return {
    neighbourhood: person.neighbourhoodCode,
    postcode4: openParticulars(cipherOf(keys, person), person).postcode?.slice(0, 4) ?? null,
    wishes: opened?.wishes ?? [],
    dayParts: (opened?.dayParts ?? []).flatMap(dayPartsOf),
  };
}

/** An activity as the criteria see it. */
export function activityFacts(row: ActivityRow): MatchActivity {
  const ofTheWeek = dayPartsOf(row.dayPart);
  const own = ofTheWeek.length > 1 ? ofTheWeek.slice(row.weekday - 1, row.weekday) : ofTheWeek;
  return {
    id: row.id,
    arrangement: row.arrangement,
    neighbourhood: row.neighbourhoodCode,
    postcode4: null,
    distanceMetres: null,
    dayParts: own,
    freeSeats: row.freeSeats,
  };
}
