import { PHONE_IN_TEXT } from './phone.js';

/**
 * True for 8 or 9 digits that pass the 11-proof (9·8·7·6·5·4·3·2·−1). Eight digits are read with
 * a leading zero; 000000000 passes the sum but is no BSN.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text)) return false;
  const digits = Array.from(text.padStart(9, '0'), Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

const INVISIBLE = /\p{Cf}/gu;
const DATE_IN_TEXT =
  /(?<![\d.\-/])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})(?![\d]|[-/.]\d)/g;
const RUN = /\d(?:[ .\-/]{0,2}\d)+/g;
const USUAL_GROUPS = ['3-3-3', '4-2-3', '2-3-4'];

/** Digits in one notation, and nothing between them that nobody sees. */
const plainOf = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/**
 * True when a free text seems to hold a BSN, whole or in groups with spaces, dots or dashes.
 * Phone numbers and dates are left alone; another number of nine digits has 1 chance in 11 to be
 * taken for one, which is what the 11-proof can do.
 */
export function findBsnLike(text: string): boolean {
  return spansOf(plainOf(text)).length > 0;
}

/**
 * The text in its plain notation (NFKC), with a mark for each BSN that `findBsnLike` finds in it; every
 * other number stays.
 * @param mark a text without digits
 */
export function removeBsnLike(text: string, mark: string): string {
  let plain = plainOf(text);
  // What stood beside a BSN may be one too, once that is gone.
  for (let spans = spansOf(plain); spans.length > 0; spans = spansOf(plain)) {
    plain = marked(plain, spans, mark);
  }
  return plain;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where in a plain text a BSN seems to stand, from the front; some may overlap. */
function spansOf(plain: string): readonly Span[] {
  // Before phone numbers are taken out: '012345672 5' must not pass as a phone number.
  const whole = groupsOf(plain).filter(({ digits }) => digits.length === 9 && isBsn(digits));
  const rest = plain.replace(DATE_IN_TEXT, hidden).replace(PHONE_IN_TEXT, hidden);
  const inRuns = [...rest.matchAll(RUN)].flatMap(({ 0: run, index }) => spansInRun(run, index));
  return [...whole, ...inRuns].toSorted((a, b) => a.from - b.from);
}

/** As long as what it hides, so that everything behind it stays where it is. */
const hidden = (found: string): string => ` ${'x'.repeat(found.length - 2)} `;

interface Group extends Span {
  readonly digits: string;
}

const groupsOf = (text: string, offset = 0): readonly Group[] =>
  [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    ...{ digits, from: offset + index, to: offset + index + digits.length },
  }));

function spansInRun(run: string, offset: number): readonly Span[] {
  const groups = groupsOf(run, offset);
  const candidates = [
    ...(joined(groups).length === 9 ? [groups] : []),
    ...groups
      .filter(({ digits }) => digits.length === 8 && !isWrittenDate(digits))
      .map((one) => [one]),
    ...groups.map((_, at) => groups.slice(at, at + 3)).filter(isUsual),
  ];
  return candidates.filter((each) => isBsn(joined(each))).map(spanOf);
}

const joined = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('');

const isUsual = (groups: readonly Group[]): boolean =>
  USUAL_GROUPS.includes(groups.map(({ digits }) => digits.length).join('-'));

const spanOf = (groups: readonly Group[]): Span => ({
  from: groups[0]?.from ?? 0,
  to: groups.at(-1)?.to ?? 0,
});

function marked(text: string, spans: readonly Span[], mark: string): string {
  let result = '';
  let end = 0;
  for (const { from, to } of spans) {
    if (from >= end) result += text.slice(end, from) + mark;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}

// 'ddmmjjjj' and 'jjjjmmdd': birth dates are often written so.
function isWrittenDate(digits: string): boolean {
  return (
    /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits) ||
    /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)
  );
}
