import { civilDateFields, type CivilDate } from '../calendar/civil-date.js';

/** What the referrer itself sent; there is nothing else in it. */
export interface HisFacts {
  readonly number: string;
  readonly sentOn: CivilDate;
  /** The label of the reason, as on screen. */
  readonly reason: string;
  readonly hope: string | null;
  readonly team: string;
  readonly callsBy: CivilDate;
  /** ICPC-1 code under which the practices of this region keep these referrals; null for others. */
  readonly hisCode: string | null;
}

/** '08-12-2026', as a HIS writes dates. */
function hisDate(date: CivilDate): string {
  const { year, month, day } = civilDateFields(date);
  return [day, month].map((part) => String(part).padStart(2, '0')).join('-') + `-${year}`;
}

/** On one line: a HIS takes a line break for the next part. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The lines for the referrer's own record: what was sent, to whom, and what happens now; for a
 * practice by SOEP.
 */
export function hisNote(facts: HisFacts): string {
  const { number, sentOn, reason, hope, team, callsBy, hisCode } = facts;
  const wish = hope === null ? '' : ` Hoopt: ${onOneLine(hope)}`;
  const why = `${onOneLine(reason)}.${wish}`;
  const plan =
    `Verwezen naar ${onOneLine(team)} op ${hisDate(sentOn)}, nummer ${number}. ` +
    `Team belt uiterlijk ${hisDate(callsBy)}. Bericht volgt.`;
  const lines =
    hisCode === null
      ? [why, plan]
      : [`S: ${why}`, 'O: geen', `E: ${hisCode} Welzijn op recept`, `P: ${plan}`];
  return lines.join('\n');
}
