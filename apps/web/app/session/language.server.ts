import { AsyncLocalStorage } from 'node:async_hooks';
import { preferredLanguage } from '../text/language/accept-language.js';
import { readGpFrom, readLanguageFrom } from '../text/language/current-language.js';
import { defaultLanguage, isLanguage, type Language } from '../text/language/languages.js';

interface Speech {
  readonly language: Language;
  /** Whether who reads has patients and a GP's system. */
  readonly isGp: boolean;
}

const speaking = new AsyncLocalStorage<Speech>();
readLanguageFrom(() => speaking.getStore()?.language ?? defaultLanguage);
readGpFrom(() => speaking.getStore()?.isGp ?? true);

/** Does the work of one request in the words of its reader: every text that it reads is in those. */
export function inWordsOf<Answer>(speech: Speech, work: () => Answer): Answer {
  return speaking.run(speech, work);
}

/**
 * The language of a request: the one that was chosen, and before anybody has logged in the one
 * that the browser asks for. Whoever has logged in works in Dutch until they choose.
 */
export function languageOf(request: Request, hasSession: boolean): Language {
  const chosen = chosenLanguage(request);
  if (chosen !== undefined) return chosen;
  const asked = hasSession ? undefined : preferredLanguage(request.headers.get('accept-language'));
  return asked ?? defaultLanguage;
}

const cookieName = 'wor_taal';
const aYear = 365 * 24 * 60 * 60;

function chosenLanguage(request: Request): Language | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.split('=')[1];
  return isLanguage(value) ? value : undefined;
}

/** The cookie that keeps a choice of language; it says nothing about who made it. */
export function languageCookie(language: Language, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${aYear}${secure}`;
}
