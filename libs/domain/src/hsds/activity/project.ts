import { isCivilDate } from '../../calendar/index.js';
import { accessibilityFeatures, anyLanguage } from '../../matching/index.js';
import { numberIn, objectsIn, textIn, type HsdsObject } from '../record/json.js';
import type { ActivityColumns, PlaceColumns, RegionTerms } from './columns.js';
import { readSchedules } from './schedules.js';

/** What stands around a service, as far as an activity tells it. */
export interface ServiceContext {
  readonly service: HsdsObject;
  /** Where it is; undefined when the feed does not say. */
  readonly join: HsdsObject | undefined;
  readonly location: HsdsObject | undefined;
  /** The terms that its attributes point at, by id. */
  readonly terms: ReadonlyMap<string, HsdsObject>;
}

/** What a region knows and a feed does not. */
export interface RegionContext extends RegionTerms {
  readonly today: string;
  /** Of a feed that says nothing of places. */
  readonly seats: number;
  readonly neighbourhoodOf: (postcode4: string) => string | undefined;
}

const nameKey = (text: unknown): string => (textIn(text) ?? '').trim().toLowerCase();

const bounded = (value: unknown, least: number, most: number): number | undefined => {
  const number = numberIn(value);
  return number === undefined || number < least || number > most ? undefined : number;
};

const mostCents = 100_000_00;
const mostSeats = 100_000;

function centsOf(service: HsdsObject): number {
  const amounts = objectsIn(service['cost_options'])
    .filter(({ currency }) => currency === undefined || currency === 'EUR')
    .flatMap(({ amount }) => bounded(amount, 0, mostCents / 100) ?? []);
  return Math.round((amounts[0] ?? 0) * 100);
}

/** The language as our columns have it: `nl`, also out of `nl-NL`; `any` where none is needed. */
export function languageCode(language: HsdsObject): string | undefined {
  const words = [nameKey(language['code']), nameKey(language['name'])];
  if (words.includes(anyLanguage)) return anyLanguage;
  return words.find((word) => /^[a-z]{2}(-|$)/.test(word))?.slice(0, 2);
}

function languagesOf(service: HsdsObject): readonly string[] {
  const codes = objectsIn(service['languages']).flatMap((each) => languageCode(each) ?? []);
  return [...new Set(codes)].sort();
}

/** Free places count as places: nobody of ours sits there yet, and too few is better than too many. */
function seatsOf(service: HsdsObject): number | undefined {
  const [capacity] = objectsIn(service['service_capacities']);
  const seats =
    bounded(capacity?.['maximum'], 0, mostSeats) ?? bounded(capacity?.['available'], 0, mostSeats);
  return seats === undefined ? undefined : Math.trunc(seats);
}

/** By our own term first, then by a term with our code or our word for it. */
function arrangementOf({ service, terms }: ServiceContext, region: RegionTerms): string {
  const ids = objectsIn(service['attributes']).map((each) => each['taxonomy_term_id']);
  const own = region.arrangements.find(({ code }) => ids.includes(region.termIdOf(code)));
  if (own !== undefined) return own.code;
  const words = ids.flatMap((id) => {
    const term = terms.get(String(id));
    return term === undefined ? [] : [nameKey(term['code']), nameKey(term['name'])];
  });
  const alike = region.arrangements.find(
    ({ code, label }) => words.includes(code) || words.includes(nameKey(label)),
  );
  return alike?.code ?? region.arrangements[0]?.code ?? 'meeting';
}

const dayOf = (value: unknown): string | undefined => {
  const day = (textIn(value) ?? '').slice(0, 10);
  return isCivilDate(day) ? day : undefined;
};

const short = (text: string | undefined, most = 500): string | null => text?.slice(0, most) ?? null;

const agesOf = (service: HsdsObject) => {
  const whole = (value: unknown): number | null => {
    const age = bounded(value, 0, 120);
    return age === undefined ? null : Math.trunc(age);
  };
  const [minimumAge, maximumAge] = [whole(service['minimum_age']), whole(service['maximum_age'])];
  const isTurned = minimumAge !== null && maximumAge !== null && minimumAge > maximumAge;
  return isTurned ? { minimumAge, maximumAge: null } : { minimumAge, maximumAge };
};

const postcodeForm = /^([1-9]\d{3})\s*([a-z]{2})?$/i;
const areaForm = /^(WK|BU)[0-9A-Z]{6,8}$/;

function placeOf(context: ServiceContext, region: RegionContext): PlaceColumns {
  const { location = {} } = context;
  const [address] = objectsIn(location['addresses']);
  const [, digits, letters] =
    postcodeForm.exec(textIn(address?.['postal_code'])?.trim() ?? '') ?? [];
  const area = textIn(location['external_identifier']) ?? '';
  const [lat, lon] = [
    bounded(location['latitude'], -90, 90),
    bounded(location['longitude'], -180, 180),
  ];
  const hasPoint = lat !== undefined && lon !== undefined;
  const words = objectsIn(location['accessibility']).map((each) => nameKey(each['description']));
  const virtual = location['location_type'] === 'virtual' ? 'Online' : undefined;
  return {
    place: short(textIn(location['name']) ?? virtual ?? textIn(address?.['address_1'])) ?? '',
    neighbourhoodCode: areaForm.test(area)
      ? area
      : ((digits === undefined ? undefined : region.neighbourhoodOf(digits)) ?? 'unknown'),
    postcode: digits === undefined ? null : `${digits}${(letters ?? '').toUpperCase()}`,
    lat: hasPoint ? lat : null,
    lon: hasPoint ? lon : null,
    accessibility: accessibilityFeatures
      .filter(({ code, label }) => words.includes(code) || words.includes(nameKey(label)))
      .map(({ code }) => code),
  };
}

/** What a service of a feed says of an activity. The same service always says the same. */
export function projectService(context: ServiceContext, region: RegionContext): ActivityColumns {
  const { service, join = {}, location = {} } = context;
  const assuredOn =
    dayOf(service['assured_date']) ?? dayOf(service['last_modified']) ?? region.today;
  const lists = [service, join, location].map((each) => each['schedules']);
  const [phone] = objectsIn(service['phones']);
  return {
    name: (textIn(service['name']) ?? '').slice(0, 300),
    description: textIn(service['description']) ?? '',
    status: textIn(service['status']) ?? 'inactive',
    assuredOn,
    url: short(textIn(service['url'])),
    contactPhone: short(textIn(phone?.['number']), 40),
    contactEmail: short(textIn(service['email']), 254),
    ...agesOf(service),
    eligibility: textIn(service['eligibility_description']) ?? null,
    costCents: centsOf(service),
    languages: languagesOf(service),
    capacity: seatsOf(service) ?? region.seats,
    arrangement: arrangementOf(context, region),
    ...readSchedules(
      lists.find((list) => objectsIn(list).length > 0),
      assuredOn,
    ),
    ...placeOf(context, region),
  };
}
