import { isDottedInitials, isPrefix, isSalutation } from '../his-paste/name-words.js';
import { barriers } from '../region/index.js';

/** What a provider may know of somebody who agreed to it, and nothing else. */
export interface ProviderExtract {
  readonly firstName: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly needsInterpreter: boolean;
  /** Codes of `barriers`. */
  readonly barriers: readonly string[];
}

interface Known {
  readonly name: string;
  readonly language: string;
  readonly needs: { readonly needsInterpreter: boolean; readonly barriers: readonly string[] };
}

/** What shows that a name may begin with the surname, or is one. */
const isBirthWord = (word: string): boolean => /^(?:geb|geboren|e\.?v)\b/i.test(word);
const holdsPrefix = (word: string): boolean => word.split('-').some(isPrefix);
const isInitial = (word: string): boolean => isDottedInitials(word) || /^\p{L}\.?$/u.test(word);

/**
 * The first of several names. Only its letter where it may be the surname: of one name alone, before a
 * comma, initials or "geb.", with "de" or "van" in it, and after "mevrouw" unless one more name follows.
 */
export function firstNameOf(name: string): string {
  const given = name
    .trim()
    .replace(/^de heer\s+/i, 'dhr. ')
    .split(/\s+/);
  const words = given.filter((word) => !isSalutation(word));
  const [first = '', ...rest] = words;
  const isPlainPair = rest.length === 1 && !rest.some((word) => /-/.test(word) || isPrefix(word));
  const mayBeSurname =
    rest.length === 0 ||
    name.includes(',') ||
    holdsPrefix(first) ||
    (words.length < given.length && !isPlainPair) ||
    rest.some((word) => isInitial(word) || isBirthWord(word));
  if (!mayBeSurname) return first;
  const [plain = first] = words.filter((word) => !isPrefix(word));
  return `${plain.slice(0, 1).toUpperCase()}.`;
}

/** Codes alone: a sentence that somebody typed never leaves the team. */
export function extractOf({ name, language, needs }: Known): ProviderExtract {
  return {
    firstName: firstNameOf(name),
    language,
    needsInterpreter: needs.needsInterpreter,
    barriers: barriers.map(({ code }) => code).filter((code) => needs.barriers.includes(code)),
  };
}
