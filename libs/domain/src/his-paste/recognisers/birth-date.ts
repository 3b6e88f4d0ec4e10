import { ageOn, civilDate, isCivilDate, type CivilDate } from '../../calendar/index.js';
import { parseBirthDate } from '../../identity/index.js';
import type { PasteView, Recogniser } from '../pasted-header.js';
import { agree, candidatesOf, foundAt, type Candidate } from './text-pieces.js';

const monthNames = [
  'jan|januari|january',
  'feb|februari|february',
  'mrt|maart|mar|march',
  'apr|april',
  'mei|may',
  'jun|juni|june',
  'jul|juli|july',
  'aug|augustus|august',
  'sep|sept|september',
  'okt|oktober|oct|october',
  'nov|november',
  'dec|december',
].map((names) => names.split('|'));
const anyMonth = monthNames
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const numeric =
  /(?<![\d.,/-])(?:\d{1,2} ?[-./] ?\d{1,2} ?[-./] ?(?:\d{4}|\d{2})|\d{1,2} \d{1,2} \d{4})(?![\d]|[-./]\d)/g;
const iso = /(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?!\d|-\d)/g;
const bare = /(?<![\d.,/+-])\d{8}(?![\d]|[-./]\d)/g;
const bareShort = /(?<![\d.,/+-])\d{6}(?![\d]|[-./]\d)/g;
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})[-. ]{0,2}(${anyMonth})[-. ]{0,2}(\\d{4})(?!\\d)`,
  'gi',
);
const monthFirst = new RegExp(`(?<!\\p{L})(${anyMonth})\\.? (\\d{1,2}),? (\\d{4})(?!\\d)`, 'giu');
const age = /(?<!\d)(\d{1,3}) ?(?:jaar|jr|jrs|j|y|yrs|years|year old|yo)(?!\p{L})/giu;

/** The birth date, in any Dutch notation. The age beside it proves or disproves what was read. */
export const birthDate: Recogniser = {
  field: 'birthDate',
  find(view) {
    const all = datesOf(view);
    const labelled = all.filter((each) => isLabelled(view, each));
    const ages = agesOf(view);
    const fits = ({ value }: Candidate): boolean =>
      ages.some((years) => years === ageOn(civilDate(value), view.today));
    const proved = all.filter(fits);
    if (proved[0] !== undefined)
      return foundAt(proved[0], agree(proved) && saysTheSame(labelled, proved));
    const [first] = labelled;
    if (first !== undefined) {
      return foundAt(first, agree(labelled) && ages.length === 0 && isUnambiguous(view, first));
    }
    const [oldest] = all.toSorted((a, b) => (a.value < b.value ? -1 : 1));
    return oldest && foundAt(oldest, false);
  },
};

function saysTheSame(labelled: readonly Candidate[], proved: readonly Candidate[]): boolean {
  return labelled.length === 0 || agree([...labelled, ...proved]);
}

function datesOf(view: PasteView): Candidate[] {
  const read = ([text]: RegExpMatchArray): string | undefined => dateIn(text, view.today);
  const shortOnes = candidatesOf(view, bareShort, read).filter((each) => isLabelled(view, each));
  return [
    ...[numeric, iso, bare].flatMap((pattern) => candidatesOf(view, pattern, read)),
    ...shortOnes,
    ...candidatesOf(view, dayFirst, ([, day, month, year]) => named({ day, month, year }, view)),
    ...candidatesOf(view, monthFirst, ([, month, day, year]) => named({ day, month, year }, view)),
  ]
    .filter(({ segment }) => segment?.isOfOther !== true && segment?.kind !== 'other_date')
    .filter(({ segment }) => segment?.kind !== 'number')
    .toSorted((a, b) => a.start - b.start);
}

function dateIn(text: string, today: CivilDate): CivilDate | undefined {
  try {
    return parseBirthDate(text, today);
  } catch {
    return /^(?:19|20)\d{6}$/.test(text)
      ? dateIn(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, today)
      : undefined;
  }
}

interface NamedDate {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

function named({ day = '', month = '', year = '' }: NamedDate, { today }: PasteView) {
  const at = monthNames.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  const text = `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? dateIn(text, today) : undefined;
}

function isLabelled({ text }: PasteView, { start, segment }: Candidate): boolean {
  if (segment?.kind === 'birth') return true;
  // `* 01-02-1950`
  return /(?<![*\d])\* ?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Two digits may be two centuries; with an English label nobody knows which is the month. */
function isUnambiguous({ text }: PasteView, { start, end }: Candidate): boolean {
  const written = text.slice(start, end);
  if (/^\d{6}$|[-./ ]\d{2}$/.test(written)) return false;
  const isEnglish = /(?:dob|d\.o\.b\.?|birth|born)[^\n\d]{0,20}$/i.test(
    text.slice(Math.max(0, start - 32), start),
  );
  const [first = 0, second = 0] = written.split(/\D+/).map(Number);
  const isWestern = /^\d{1,2}[/]\d{1,2}[/]/.test(written);
  return !(isEnglish && isWestern && first <= 12 && second <= 12 && first !== second);
}

function agesOf(view: PasteView): number[] {
  const written = candidatesOf(view, age, ([, years]) => years)
    .filter(({ segment }) => segment?.isOfOther !== true)
    .map(({ value }) => Number(value));
  const labelled = view.segments
    .filter(({ kind, isOfOther }) => kind === 'age' && !isOfOther)
    .map(({ start, end }) => /^\d{1,3}/.exec(view.text.slice(start, end))?.[0])
    .filter((years) => years !== undefined)
    .map(Number);
  return [...new Set([...written, ...labelled])].filter((years) => years > 0 && years < 126);
}
