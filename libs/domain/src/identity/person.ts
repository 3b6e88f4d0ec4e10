import { ageOn, civilDate, isCivilDate, type CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';

const OLDEST_AGE = 125;
const YOUNGEST_CLIENT = 18;
const POSTCODE = /^[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}$/;

/** '1234 ab' -> '1234AB'; undefined when it is not a Dutch postcode. */
export function normalisePostcode(text: string): string | undefined {
  const upper = text.trim().toUpperCase().replace(/\s+/g, ' ');
  return POSTCODE.test(upper) ? upper.replace(' ', '') : undefined;
}

// Letters that NFKD does not take apart.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * A name as the blind index sees it: no case, accents, spaces or punctuation ("De Vriès-Öz" ->
 * 'devriesoz'). Empty when the text has no letter or digit. Applying it twice changes nothing.
 */
export function normaliseName(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD');
  return bare
    .replace(/[ßæœøđðþłı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads a birth date as people type it: 01021950, 010250, 1-2-50, 1/2/1950, 1950-02-01. A year of
 * two digits means the youngest age of at least 18. Throws DomainError 'birth_date.impossible'
 * or 'birth_date.future'.
 */
export function parseBirthDate(text: string, today: CivilDate): CivilDate {
  const fields = readBirthDate(text.normalize('NFKC').trim());
  if (!fields) throw new DomainError('birth_date.impossible');
  const { year, month, day } = fields;
  const dates = (year.length === 2 ? [`20${year}`, `19${year}`] : [year])
    .map((full) => `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isCivilDate);
  const date = dates.find((one) => ageOn(one, today) >= YOUNGEST_CLIENT) ?? dates.at(-1);
  if (!date) throw new DomainError('birth_date.impossible');
  if (date > today) throw new DomainError('birth_date.future');
  if (ageOn(date, today) > OLDEST_AGE) throw new DomainError('birth_date.impossible');
  return civilDate(date);
}

interface BirthDateText {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function readBirthDate(text: string): BirthDateText | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return asFields(iso[3], iso[2], iso[1]);
  const dutch =
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{1,2})\s?[-./ ]\s?(\d{1,2})\s?[-./ ]\s?(\d{4}|\d{2})$/.exec(text);
  return dutch ? asFields(dutch[1], dutch[2], dutch[3]) : undefined;
}

function asFields(day = '', month = '', year = ''): BirthDateText {
  return { day, month, year };
}

export interface PersonFacts {
  /** The family name is enough; initials and first names differ too often between systems. */
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly postcode: string | null;
}

/**
 * The canonical text of a person for the blind index: 'person.1|devries|1950-02-01|1234AB'.
 * Only ever hashed with the region's key, never stored.
 */
export function personKey({ name, birthDate, postcode }: PersonFacts): string {
  const place = postcode === null ? '' : (normalisePostcode(postcode) ?? '');
  return ['person.1', normaliseName(name), birthDate, place].join('|');
}

/**
 * The canonical text of a phone and a birth date, the second way to find a person:
 * 'phone-birth.1|+31612345678|1950-02-01'. One phone often serves a whole household, a birth date
 * many people; both together are one person. Only ever hashed with the region's key.
 * @param phone E.164
 */
export function phoneBirthKey(phone: string, birthDate: CivilDate): string {
  return ['phone-birth.1', phone, birthDate].join('|');
}

/**
 * The canonical text by which a practice finds its own letters of somebody, without the postcode:
 * 'letter.1|devries|1950-02-01'. Only ever hashed with the region's key, never stored.
 */
export function letterKey({ name, birthDate }: Pick<PersonFacts, 'name' | 'birthDate'>): string {
  const familyName = name.trim().split(/\s+/).at(-1) ?? '';
  return ['letter.1', normaliseName(familyName), birthDate].join('|');
}
