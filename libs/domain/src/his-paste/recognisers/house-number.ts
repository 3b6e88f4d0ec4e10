import type { Found, PasteView, Recogniser } from '../pasted-header.js';
import type { Segment } from '../segments.js';
import { postcodesOf } from './postcode.js';
import { foundAt, type Candidate } from './text-pieces.js';

const addition =
  '(?:[ ]?[A-Za-z](?![A-Za-z])|[ ]?[-/][ ]?[A-Za-z0-9]{1,4}|[ ](?:bis|hs|huis|zw|rd|I{1,3}|boven))?';
/** `Dorpsstraat 12b`: a street, the number, and what belongs to the number, at the end of a piece. */
const atEnd = new RegExp(
  `(?:[\\p{L}.'’)]|\\p{L} \\d{2,4})[ \\t]{1,2}((?!0)\\d{1,5}${addition})[ ,.;|\\t-]*(?:te)?[ ,]*$`,
  'u',
);
/** The same where a street stands before and nothing is known of what follows. */
const atStart = new RegExp(
  `^[ ,]*(?:nr\\.?|huisnr\\.?|huisnummer)?[ :]*((?!0)\\d{1,5}${addition})(?![\\p{L}\\d-])`,
  'iu',
);

/** The house number with its addition: by its label, else beside the postcode. */
export const houseNumber: Recogniser = {
  field: 'houseNumber',
  find(view) {
    return labelledNumber(view) ?? besidePostcode(view) ?? inAddress(view);
  },
};

const own = (view: PasteView, kind: Segment['kind']): Segment | undefined =>
  view.segments.find((segment) => segment.kind === kind && !segment.isOfOther);

function labelledNumber(view: PasteView): Found | undefined {
  const segment = own(view, 'house_number');
  if (segment === undefined) return undefined;
  const number = read(view.text, atStart, segment);
  if (number === undefined) return undefined;
  const more = own(view, 'addition');
  const addedText = more && view.text.slice(more.start, more.end);
  const isAddition = addedText !== undefined && /^[A-Za-z0-9]{1,4}$/.test(addedText);
  if (more === undefined || !isAddition) return foundAt(number, true);
  const end = Math.max(number.end, more.end);
  return foundAt({ ...number, value: `${number.value} ${addedText}`, end }, true);
}

/** In the text before the postcode on its line, on the line above it, or right behind it. */
function besidePostcode(view: PasteView): Found | undefined {
  const [postcode] = postcodesOf(view);
  if (postcode === undefined) return undefined;
  const { text } = view;
  const lineStart = text.lastIndexOf('\n', postcode.start - 1) + 1;
  const before = { start: Math.max(lineStart, postcode.start - 80), end: postcode.start };
  const number = read(text, atEnd, before);
  if (number !== undefined) return foundAt(number, isPlain(text, number));
  const behind = read(text, atStart, { start: postcode.end, end: postcode.end + 14 });
  if (behind !== undefined) return foundAt(behind, false);
  const isFirst = text.slice(lineStart, postcode.start).replace(/[\p{L}\s:/.-]/gu, '') === '';
  if (!isFirst || lineStart === 0) return undefined;
  const above = { start: Math.max(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 80) };
  const onLineAbove = read(text, atEnd, { ...above, end: lineStart - 1 });
  return onLineAbove && foundAt(onLineAbove, isPlain(text, onLineAbove));
}

function inAddress(view: PasteView): Found | undefined {
  const segment = own(view, 'address');
  const number = segment && read(view.text, atEnd, segment);
  return number && foundAt(number, isPlain(view.text, number));
}

/** `Plein 1944 7`: with a second number before it nobody knows which one is the house. */
function isPlain(text: string, { start }: Pick<Candidate, 'start'>): boolean {
  return !/\d[\p{L}]{0,2} *$/u.test(text.slice(Math.max(0, start - 8), start));
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function read(text: string, pattern: RegExp, { start, end }: Piece) {
  const piece = text.slice(start, end);
  const match = pattern.exec(piece);
  const given = match?.[1];
  if (match === null || given === undefined) return undefined;
  const from = start + match.index + match[0].lastIndexOf(given);
  const value = given.replace(/\s*([-/])\s*/g, '$1');
  return { value, start: from, end: from + given.length };
}
