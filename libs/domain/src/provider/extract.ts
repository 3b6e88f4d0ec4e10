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

const forms = /^(?:de heer|dhr|mevrouw|mevr|mw|meneer|mijnheer|hr)\.?\s+/i;

/**
 * The first of several names. Of one name alone only the letter: nobody knows whether it is the
 * surname.
 */
export function firstNameOf(name: string): string {
  const [first = '', ...rest] = name.trim().replace(forms, '').split(/\s+/);
  return rest.length > 0 ? first : `${first.slice(0, 1).toUpperCase()}.`;
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
