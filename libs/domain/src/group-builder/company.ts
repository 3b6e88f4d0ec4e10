import { dayParts, type DayPart } from '../matching/day-part.js';
import { metresBetween } from '../matching/place.js';
import type { Seeker } from './seeker.js';

/** People who can be together, with what they share; never without a thing to do, a time and a language. */
export interface Company {
  readonly people: readonly Seeker[];
  readonly arrangements: readonly string[];
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly string[];
}

const both = <Code>(some: readonly Code[], others: readonly Code[]): readonly Code[] =>
  some.filter((code) => others.includes(code));

/** Somebody alone: all that they want and can. */
export function alone(seeker: Seeker): Company {
  const { arrangements, languages } = seeker;
  return {
    people: [seeker],
    ...{ arrangements: arrangements.toSorted(), languages: languages.toSorted() },
    dayParts: seeker.dayParts.length === 0 ? dayParts : both(dayParts, seeker.dayParts),
  };
}

/** The same people and one more; undefined when they then share nothing, or one lives too far off. */
export function joined(
  company: Company,
  seeker: Seeker,
  withinMetres: number,
): Company | undefined {
  const arrangements = both(company.arrangements, seeker.arrangements);
  const languages = both(company.languages, seeker.languages);
  const times =
    seeker.dayParts.length === 0 ? company.dayParts : both(company.dayParts, seeker.dayParts);
  if (arrangements.length === 0 || languages.length === 0 || times.length === 0) return undefined;
  if (!company.people.every((each) => isNear(each, seeker, withinMetres))) return undefined;
  return { people: [...company.people, seeker], arrangements, dayParts: times, languages };
}

/** As the crow flies; where a place is not known, in the same neighbourhood. */
function isNear(one: Seeker, other: Seeker, withinMetres: number): boolean {
  const metres = metresBetween(one.place, other.place);
  if (metres !== null) return metres <= withinMetres;
  return one.neighbourhood !== null && one.neighbourhood === other.neighbourhood;
}
