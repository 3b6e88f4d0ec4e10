import { nl } from './nl/index.js';
import type { Details } from './sentence.js';

export type { Details };

/** The texts of the screen's language. Dutch for now; a second language adds a file beside it. */
export const text = nl;

type Sentences = Readonly<Record<string, string | ((details: Details) => string)>>;

/** The sentence of an error code; the one for our own fault when the code is unknown. */
export function errorSentence(code: string, details: Details = {}): string {
  const sentences: Sentences = nl.errors;
  const found = sentences[code] ?? nl.errors.unexpected;
  return typeof found === 'function' ? found(details) : found;
}

/** The label of a code in one of the tables of the texts; the code itself when it has none. */
export function labelFor(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

interface ActionText {
  readonly button: string;
  readonly title: string;
  readonly submit: string;
}

/** The words of an action of the lifecycle table; undefined for a word that is no action. */
export function actionText(action: string): ActionText | undefined {
  const table: Readonly<Record<string, ActionText>> = nl.actions;
  return Object.hasOwn(table, action) ? table[action] : undefined;
}
