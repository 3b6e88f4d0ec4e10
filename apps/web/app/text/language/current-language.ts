import { defaultLanguage, type Language } from './languages.js';

let ask: () => Language = () => defaultLanguage;

/** The language of the page that is being made. */
export const currentLanguage = (): Language => ask();

/** Says where the language comes from; the server asks the request that it is answering. */
export function readLanguageFrom(source: () => Language): void {
  ask = source;
}
