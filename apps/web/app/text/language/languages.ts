import { en } from '../en/index.js';
import { nl } from '../nl/index.js';
import type { Translation, Words } from './translation.js';

/** Every text of the screens in one language. */
export type Texts = Words<typeof nl>;

interface Spoken {
  /** What speakers call it. */
  readonly name: string;
  /** Which way it is written. */
  readonly dir: 'ltr' | 'rtl';
  readonly texts: Translation<typeof nl>;
}

/** The languages of the screens: a new one is a folder beside these two and a line here. */
export const languages = {
  nl: { name: 'Nederlands', dir: 'ltr', texts: nl },
  en: { name: 'English', dir: 'ltr', texts: en },
} as const satisfies Record<string, Spoken>;

/** ISO 639-1. */
export type Language = keyof typeof languages;

export const defaultLanguage: Language = 'nl';

export const languageCodes = Object.keys(languages) as readonly Language[];

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && Object.hasOwn(languages, code);
}
