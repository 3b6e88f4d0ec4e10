import { en } from '../en/index.js';
import { nl } from '../nl/index.js';
import { neutralTexts as neutralEn } from '../en/refer/neutral.js';
import { neutralTexts as neutralNl } from '../nl/refer/neutral.js';
import { laidOver } from './laid-over.js';
import type { Part, Translation, Words } from './translation.js';

/** Every text of the screens in one language. */
export type Texts = Words<typeof nl>;

interface Spoken {
  /** What speakers call it. */
  readonly name: string;
  /** Which way it is written. */
  readonly dir: 'ltr' | 'rtl';
  readonly texts: Translation<typeof nl>;
  /** Other words for referrers who have no patients and no GP's system. */
  readonly neutral: Part<typeof nl>;
}

/** The languages of the screens: a new one is a folder beside these two and a line here. */
export const languages = {
  nl: { name: 'Nederlands', dir: 'ltr', texts: nl, neutral: neutralNl },
  en: { name: 'English', dir: 'ltr', texts: en, neutral: neutralEn },
} as const satisfies Record<string, Spoken>;

/** ISO 639-1. */
export type Language = keyof typeof languages;

const neutral = {
  nl: laidOver(nl, neutralNl),
  en: laidOver(en, neutralEn),
} as const satisfies Record<Language, object>;

/** All texts of a language, in the words of who reads them. */
export const textsIn = (language: Language, isGp: boolean): Texts =>
  (isGp ? languages[language].texts : neutral[language]) as Texts;

export const defaultLanguage: Language = 'nl';

export const languageCodes = Object.keys(languages) as readonly Language[];

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && Object.hasOwn(languages, code);
}
