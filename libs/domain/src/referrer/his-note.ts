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
}

/** ICPC-1 code under which practices keep these referrals. */
const icpcHint = 'Z68';

/** '08-12-2026', as a HIS writes dates. */
function hisDate(date: CivilDate): string {
  const { year, month, day } = civilDateFields(date);
  return [day, month].map((part) => String(part).padStart(2, '0')).join('-') + `-${year}`;
}

/** On one line: a HIS takes a line break for the next part. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The SOEP lines for the practice's own record: what was sent, to whom, and what happens now. */
export function hisNote({ number, sentOn, reason, hope, team, callsBy }: HisFacts): string {
  const wish = hope === null ? '' : ` Hoopt: ${onOneLine(hope)}`;
  return [
    `S: ${onOneLine(reason)}.${wish}`,
    'O: geen',
    `E: ${icpcHint} Welzijn op recept`,
    `P: Verwezen naar ${onOneLine(team)} op ${hisDate(sentOn)}, nummer ${number}. ` +
      `Team belt uiterlijk ${hisDate(callsBy)}. Bericht volgt.`,
  ].join('\n');
}
