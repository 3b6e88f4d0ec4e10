import {
  accessibilityFeatures,
  anyLanguage,
  costLimits,
  distanceLimits,
  groupWishes,
  languages,
  matchDayParts,
  matchDays,
} from '@wor/domain';
import { emptyForm, valueOf, type FormState } from '../form/form-state.js';

export const directoryAddress = '/sociale-kaart';
export const longestQuestion = 200;

/** The questions of the form, by their names in the address and in the api. */
const fields = {
  zoek: 'q',
  soort: 'arrangement',
  waar: 'neighbourhood',
  dag: 'day',
  dagdeel: 'part',
  taal: 'language',
  kosten: 'maxCostCents',
  toegankelijk: 'accessibility',
  groep: 'group',
  postcode: 'postcode',
  binnen: 'withinMetres',
} as const;

export type SearchField = keyof typeof fields;

const names = Object.keys(fields) as readonly SearchField[];
const code = /^[A-Za-z0-9_]{1,40}$/;
const isIn =
  (choices: readonly (string | number)[]) =>
  (value: string): boolean =>
    choices.map(String).includes(value);

/** What an address may ask; the rest of it is passed over. */
const isAskable: Readonly<Record<SearchField, (value: string) => boolean>> = {
  zoek: () => true,
  soort: (value) => code.test(value),
  waar: (value) => code.test(value),
  dag: isIn(matchDays),
  dagdeel: isIn(matchDayParts),
  taal: isIn([...languages.map((each) => each.code), anyLanguage]),
  kosten: isIn(costLimits),
  toegankelijk: isIn(accessibilityFeatures.map((each) => each.code)),
  groep: isIn(groupWishes),
  postcode: (value) => value.length <= 20,
  binnen: isIn(distanceLimits),
};

/** What the address asks, as the form shows it again. */
export function searchOf(url: string): FormState {
  const { searchParams } = new URL(url);
  const values = names.flatMap((name) => {
    const asked = [...new Set(searchParams.getAll(name))]
      .map((value) => value.trim().slice(0, longestQuestion))
      .filter((value) => value !== '' && isAskable[name](value));
    return asked.length === 0 ? [] : [[name, asked] as const];
  });
  return { ...emptyForm, values: Object.fromEntries(values) };
}

/** The same as a query of the api, from where the page before ended. */
export function searchQuery({ values }: FormState, after: string | null): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const asked = values[name];
    if (asked !== undefined) query.set(fields[name], asked.join(','));
  }
  if (after !== null && /^\d{1,7}$/.test(after)) query.set('after', after);
  return query.toString();
}

/** The same search with another answer to one question; without one when it is null. */
export function searchAddress(
  { values }: FormState,
  change: Readonly<Partial<Record<SearchField | 'na', string | null>>> = {},
): string {
  const query = new URLSearchParams();
  for (const name of names) {
    if (name in change) continue;
    for (const value of values[name] ?? []) query.append(name, value);
  }
  for (const [name, value] of Object.entries(change)) if (value !== null) query.set(name, value);
  const asked = query.toString();
  return asked === '' ? directoryAddress : `${directoryAddress}?${asked}`;
}

/** Whether anything is asked besides words. */
export const hasFilters = (state: FormState): boolean =>
  names.some((name) => name !== 'zoek' && valueOf(state, name) !== '');

/** The same without its distance, for a postcode that nobody knows. */
export function withoutDistance(state: FormState): FormState {
  const distance: readonly string[] = ['postcode', 'binnen'];
  const values = Object.entries(state.values).filter(([name]) => !distance.includes(name));
  return { ...state, values: Object.fromEntries(values) };
}
