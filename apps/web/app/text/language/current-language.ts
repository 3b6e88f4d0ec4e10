import { defaultLanguage, type Language } from './languages.js';

let ask: () => Language = () => defaultLanguage;

/** The language of the page that is being made. */
export const currentLanguage = (): Language => ask();

let askGp: () => boolean = () => true;

/** Whether who reads has patients and a GP's system, as nobody but a GP practice has. */
export const readsAsGp = (): boolean => askGp();

/** Says where that comes from; the server asks the session of the request. */
export function readGpFrom(source: () => boolean): void {
  askGp = source;
}

/** Says where the language comes from; the server asks the request that it is answering. */
export function readLanguageFrom(source: () => Language): void {
  ask = source;
}
