import type { ErrorCode } from '../error.js';
import { commonPasswords, disguises } from './common-passwords.js';

export const shortestPassword = 15;
const longestPassword = 128;

/** What a password must not be made of: whose it is and where it is used. */
export type PasswordContext = readonly string[];

const platformWords = ['welzijn', 'recept', 'welzijnoprecept'];

/**
 * S-10: long, not what everybody chooses, and not about oneself; nothing about capitals or signs.
 * @param context e-mail address, name, organisation
 * @returns what is wrong with it; undefined when nothing is
 */
export function passwordProblem(password: string, context: PasswordContext): ErrorCode | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return 'password.too_short';
  if (password.length > longestPassword) return 'password.too_long';
  if (isCommon(password)) return 'password.common';
  const plain = plainOf(password);
  const own = [...context.flatMap(wordsOf), ...platformWords];
  return own.some((word) => plain.includes(word)) ? 'password.context' : undefined;
}

const plainOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const undisguised = (text: string): string =>
  [...text.toLowerCase()].map((sign) => disguises[sign] ?? sign).join('');

/** Words of four letters and more; a shorter one is in half of all sentences. */
function wordsOf(text: string): string[] {
  const local = text.includes('@') ? text.replace(/\.[^.@]+$/, '') : text;
  return local
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4);
}

/** In the list as it is, without disguise, without what was put behind it, or as one part repeated. */
function isCommon(password: string): boolean {
  const faces = [password, undisguised(password)].map(plainOf);
  const bare = faces.flatMap((face) => [face, face.replace(/\p{N}+$/u, '')]);
  const seeds = bare.map(repeatedPart);
  return [...bare, ...seeds].some((face) => face.length < 4 || commonPasswords.has(face));
}

/** The shortest part of which the text is a repetition; the text itself when it is none. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return part;
  }
  return text;
}
