import { inNameCase, isDottedInitials, isNameWord, isPrefix, isSalutation } from './name-words.js';

/** A name as people in the Netherlands write it, initials or first name before the family name. */
export interface ReadName {
  readonly value: string;
  /** Nothing in it could have been read in another way. */
  readonly isClear: boolean;
  /** It has initials or a first name, and a family name. */
  readonly isWhole: boolean;
  /** How much of the piece belongs to the name. */
  readonly length: number;
}

const longest = 120;
// Where a name ends when more follows on the line.
const stops =
  /[(\d\t|;*/]| {2,}|(?<![\p{L}])(?:geb|geboren|e[./]?v|echtgenote|echtg|wed|weduwe|gesch|bsn|geslacht|wonende|man|vrouw|m\/v)(?![\p{L}])| - (?:geb|e[/.]v)/iu;
const unknown = /^(?:onbekend|unknown|n\.?v\.?t\.?|nvt|geen|none|nn)$/i;

/** Reads a piece of text as one name; undefined when there is none in it. */
export function readName(piece: string): ReadName | undefined {
  if (/[<>]/.test(piece)) return asItStands(piece);
  const stop = stops.exec(piece)?.index ?? piece.length;
  const text = piece
    .slice(0, stop)
    .replace(/[\s,:.–-]*$/u, (tail) => (tail.startsWith('.') ? '.' : ''));
  const parts = text
    .replace(/ +[-–] +/g, '-')
    .replace(/(?<!\p{L})de heer(?!\p{L})/giu, 'dhr.')
    .split(',')
    .map((part) => part.split(/\s+/).filter((word) => word !== '' && !isSalutation(word)));
  const words = parts.flat();
  if (words.length === 0 || words.length > 9 || !words.every(isNameWord)) return undefined;
  if (unknown.test(words.join(' '))) return undefined;
  const read = order(parts.filter((part) => part.length > 0));
  const value = inNameCase(read.words).join(' ');
  if (value.length > longest || !read.words.some(isFamilyWord)) return undefined;
  const isClear = read.isClear && read.words.every(isFullWord);
  return { value, isClear, isWhole: read.isWhole, length: text.length };
}

function isFamilyWord(word: string): boolean {
  return !isDottedInitials(word) && !isPrefix(word) && /\p{L}{2}/u.test(word);
}

/** A lone letter without a dot may be an initial, a sex or a slip. */
function isFullWord(word: string): boolean {
  return isDottedInitials(word) || isPrefix(word) || /\p{L}{2}/u.test(word);
}

/** Markup is no name, but it is what somebody pasted: shown as text, for them to mend. */
function asItStands(piece: string): ReadName | undefined {
  if (/\d{8}/.test(piece)) return undefined;
  const value = piece.trim().slice(0, longest);
  return { value, isClear: false, isWhole: false, length: piece.length };
}

interface Ordered {
  readonly words: readonly string[];
  readonly isClear: boolean;
  readonly isWhole: boolean;
}

function order(parts: readonly (readonly string[])[]): Ordered {
  const [left = [], ...rest] = parts;
  const right = rest.flat();
  if (right.length === 0) return orderOneSide(left);
  if (isDottedInitials(left[0] ?? '')) return { ...orderOneSide(left), isClear: rest.length === 0 };
  return orderTwoSides(left, right);
}

/** `Vries, J. de`, `de Vries-Jansen, Anna Maria`. */
function orderTwoSides(left: readonly string[], right: readonly string[]): Ordered {
  const isMixed = left.some((word) => word !== word.toUpperCase());
  const first = right.filter((word) => !isPrefix(word)).map((word) => dottedOut(word, isMixed));
  const between = right.filter(isPrefix);
  const family = prefixesFirst(left);
  const isInitials = first.length > 0 && first.every(isDottedInitials);
  const familyWords = family.filter((word) => !isPrefix(word)).length;
  const isClear =
    first.length === 0 || isInitials || (familyWords === 1 && first.length <= 3 && isMixed);
  return { words: [...first, ...between, ...family], isClear, isWhole: first.length > 0 };
}

/** `J. de Vries`, `Jan de Vries`, `de Vries J.M.`, `Vries J.M. de`, `de Vries JM`. */
function orderOneSide(given: readonly string[]): Ordered {
  const isMixed = given.some((word) => !isPrefix(word) && word !== word.toUpperCase());
  const at = given.findIndex((word, index) => index > 0 && isInitials(word, isMixed));
  const isOnlySex = given.length > 2 && /^[MVF]$/.test(given.at(-1) ?? '');
  if (isOnlySex) return { ...orderOneSide(given.slice(0, -1)), isClear: false };
  const after = given.slice(at + 1);
  const startsRight = isInitials(given[0] ?? '', isMixed);
  if (startsRight || at === -1 || !after.every(isPrefix)) {
    const words = given.map((word, index) =>
      index === 0 && startsRight && given.length > 1 ? dottedOut(word, true) : word,
    );
    const isOdd = at !== -1 && !startsRight;
    return { words, isClear: !isOdd, isWhole: given.filter((one) => !isPrefix(one)).length > 1 };
  }
  const initials = dottedOut(given[at] ?? '', isMixed);
  const words = [initials, ...after, ...prefixesFirst(given.slice(0, at))];
  const isLetter = /^[A-Z]$/.test(given[at] ?? '');
  return { words, isClear: !isLetter, isWhole: true };
}

function isInitials(word: string, isMixed: boolean): boolean {
  return isDottedInitials(word) || (isMixed && /^\p{Lu}{1,3}$/u.test(word));
}

/** `JM` between words in lower case is `J.M.` */
function dottedOut(word: string, isMixed: boolean): string {
  const isBare = /^\p{Lu}{1,4}$/u.test(word) && (isMixed || /^[^AEIOUY]+$/.test(word));
  return isBare ? [...word].map((letter) => `${letter}.`).join('') : word;
}

/** `Vries de` -> `de Vries`. */
function prefixesFirst(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => !isPrefix(word));
  return [...words.slice(last + 1), ...words.slice(0, last + 1)];
}
