import { currentLanguage, readsAsGp } from './language/current-language.js';
import { textsIn, type Texts } from './language/languages.js';
import { late } from './language/late.js';
import { nl } from './nl/index.js';
import type { Details, Sentence } from './sentence.js';

export type { Details };

/**
 * Every text of the screens, in the language of the page that is being made. Keep a section in a
 * constant when you like; read its words only while rendering (docs/adr/0004-texts-in-the-language-of-the-page.md).
 */
export const text: Texts = late<Texts>(nl, () => textsIn(currentLanguage(), readsAsGp()));

type Sentences = Readonly<Record<string, Sentence>>;

/** The sentence of an error code; the one for our own fault when the code is unknown. */
export function errorSentence(code: string, details: Details = {}): string {
  const sentences: Sentences = text.errors;
  const found = sentences[code] ?? text.errors.unexpected;
  return typeof found === 'function' ? found(details) : found;
}

/** The label of a code in one of the tables of the texts; the code itself when it has none. */
export function labelFor(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

/** The codes of a table of the texts with their labels, as the choices of a question. */
export function choicesIn(
  table: Readonly<Record<string, string>>,
): readonly { readonly code: string; readonly label: string }[] {
  return Object.entries(table).map(([code, label]) => ({ code, label }));
}

interface ActionText {
  readonly button: string;
  readonly title: string;
  readonly submit: string;
}

/** The words of an action of the lifecycle table; undefined for a word that is no action. */
export function actionText(action: string): ActionText | undefined {
  const table: Readonly<Record<string, ActionText>> = text.actions;
  return Object.hasOwn(table, action) ? table[action] : undefined;
}
