import { isNameWord } from '../name-words.js';
import type { Found, PasteView, Recogniser } from '../pasted-header.js';
import { readName, type ReadName } from '../read-name.js';
import type { Segment } from '../segments.js';
import { foundAt } from './text-pieces.js';

const salutation =
  /(?<![\p{L}.])(?:mw|mevr|mevrouw|dhr|de heer|hr|meneer|mr|mrs|ms|mej)\.?,? +(?=['’\p{L}])/giu;
/** `Wijk - Boonstra, ` before the salutation. */
const surnameFirst = /^['’\p{L}][^,\d]{1,60}, ?$/u;
const dateLike = /\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2}|\d{8}|\d{4}-\d\d-\d\d|\(\d{2,3}/;

/** The patient's name, whatever order the system prints it in. */
export const name: Recogniser = {
  field: 'name',
  find(view) {
    return fromParts(view) ?? fromLabel(view) ?? fromSalutation(view) ?? fromFirstLine(view);
  },
};

const own = ({ segments }: PasteView, kind: Segment['kind']): Segment | undefined =>
  segments.find((segment) => segment.kind === kind && !segment.isOfOther);

const textOf = ({ text }: PasteView, { start, end }: Pick<Segment, 'start' | 'end'>): string =>
  text.slice(start, end);

/** Surname, initials and the words between them each under a label of their own. */
function fromParts(view: PasteView): Found | undefined {
  const surname = own(view, 'surname') ?? own(view, 'name') ?? own(view, 'maiden_name');
  const first = own(view, 'initials') ?? own(view, 'given_name');
  if (surname === undefined || (first === undefined && surname.kind === 'name')) return undefined;
  const family = readName(textOf(view, surname));
  if (family === undefined) return undefined;
  if (family.isWhole && surname.kind === 'name') return undefined;
  const pieces = [first, own(view, 'prefix'), surname].filter((piece) => piece !== undefined);
  const whole = [first, own(view, 'prefix')].map((piece) => (piece ? textOf(view, piece) : ''));
  const read = joined(whole, textOf(view, surname).slice(0, family.length));
  if (read === undefined) return undefined;
  const start = Math.min(...pieces.map((piece) => piece.start));
  const end = Math.max(...pieces.map((piece) => piece.end));
  const isSure = read.isClear && family.isClear && surname.kind !== 'maiden_name';
  return foundAt({ value: read.value, start, end }, isSure);
}

function joined(
  [first = '', prefix = '']: readonly string[],
  family: string,
): ReadName | undefined {
  const given = first.split(/[\s,]+/).filter(isNameWord);
  const initials = given.map((word) =>
    /^\p{Lu}{1,4}$/u.test(word) ? [...word].map((letter) => `${letter}.`).join('') : word,
  );
  const isShort = given.every((word) => word.length <= 2 || word.includes('.'));
  const words = isShort ? initials : given;
  return readName([words.join(' '), prefix.trim(), family].filter((part) => part !== '').join(' '));
}

function fromLabel(view: PasteView): Found | undefined {
  const segment = own(view, 'name') ?? own(view, 'surname');
  if (segment === undefined) return undefined;
  return inPiece(view, segment, () => true);
}

/** `Mw. J. de Vries`, unless the line is about somebody else. */
function fromSalutation(view: PasteView): Found | undefined {
  for (const segment of view.segments) {
    if (segment.kind !== null || segment.isOfOther) continue;
    const match = [...textOf(view, segment).matchAll(salutation)][0];
    if (match === undefined) continue;
    const before = textOf(view, segment).slice(0, match.index);
    const isBehind = surnameFirst.test(before);
    const start = isBehind ? segment.start : segment.start + match.index + match[0].length;
    const isNamed = (isBehind || before === '') && hasDate(view, segment.line);
    const found = inPiece(view, { ...segment, start }, (read) => isNamed && read.isWhole);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `Vries, J. de   01-02-1950`: only a line with a date in it may begin with the patient. */
function fromFirstLine(view: PasteView): Found | undefined {
  const first = view.segments.find(
    ({ kind, line, isOfOther, start }) =>
      kind === null &&
      !isOfOther &&
      /\p{L}/u.test(view.text.charAt(start)) &&
      isLineStart(view, start) &&
      hasDate(view, line),
  );
  if (first === undefined) return undefined;
  const piece = textOf(view, first);
  const isStrict = /^['’\p{L}][^,\d]{1,40}, ?(?:\p{L}{1,2}\.)+/u.test(piece);
  return inPiece(view, first, (read) => isStrict && read.isWhole);
}

function isLineStart({ text }: PasteView, at: number): boolean {
  return /^[\d\s|;]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

function hasDate({ text, segments }: PasteView, line: number): boolean {
  const parts = segments.filter((segment) => segment.line === line);
  return dateLike.test(text.slice(parts[0]?.start, parts.at(-1)?.end));
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function inPiece(
  view: PasteView,
  { start, end }: Piece,
  isProved: (read: ReadName) => boolean,
): Found | undefined {
  const read = readName(view.text.slice(start, end));
  if (read === undefined) return undefined;
  const at = { value: read.value, start, end: Math.min(end, start + Math.max(1, read.length)) };
  return foundAt(at, read.isClear && isProved(read));
}
