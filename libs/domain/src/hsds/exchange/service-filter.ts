/** What a list of services is narrowed by; all of it holds at the same time. Null asks nothing. */
export interface ServiceFilter {
  /** Words in small letters that all stand somewhere in name, description or organisation. */
  readonly words: readonly string[] | null;
  readonly termId: string | null;
  readonly taxonomyId: string | null;
  readonly organizationId: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** `10:00` */
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** As in RFC 5545: `TU`. */
  readonly day: string | null;
  readonly modifiedAfter: Date | null;
  readonly postcode: string | null;
  readonly metres: number | null;
}

/** The parameters of an address, as they came. */
export type HsdsQuery = Readonly<Record<string, unknown>>;

const mostWords = 8;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200
    ? value.trim()
    : undefined;

const matching = (form: RegExp, value: unknown): string | null => {
  const text = textOf(value);
  return text !== undefined && form.test(text) ? text : null;
};

const numberOf = (value: unknown): number | null => {
  const text = matching(/^\d{1,6}(\.\d{1,6})?$/, value);
  return text === null ? null : Number(text);
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = (value: unknown): string | null => {
  const text = textOf(value)?.toLowerCase();
  if (text === undefined) return null;
  // What is no id belongs to nothing, and that is asked for.
  return uuid.test(text) ? text : nothing;
};
const nothing = '00000000-0000-0000-0000-000000000000';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const dayOf = (value: unknown): string | null => {
  const start = (textOf(value) ?? '').slice(0, 2).toUpperCase();
  return days.includes(start) ? start : null;
};

const timeOf = (value: unknown): string | null =>
  matching(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, value)?.slice(0, 5) ?? null;

function momentOf(value: unknown): Date | null {
  const text = matching(/^\d{4}-\d\d-\d\d([T ][0-9:.]+(Z|[+-]\d\d:?\d\d)?)?$/, value);
  const moment = text === null ? undefined : new Date(text);
  return moment === undefined || Number.isNaN(moment.getTime()) ? null : moment;
}

/** As near as this when it is not said how near. */
const usualMetres = 5000;

/** Reads the parameters that HSDS and its UK profile know; what has no sense asks nothing. */
export function readServiceFilter(query: HsdsQuery): ServiceFilter {
  const words = textOf(query['search'])?.toLowerCase().split(/\s+/).slice(0, mostWords);
  const postcode = matching(/^[1-9]\d{3}\s*([a-z]{2})?$/i, query['postcode']);
  return {
    words: words ?? null,
    termId: idOf(query['taxonomy_term_id']),
    taxonomyId: idOf(query['taxonomy_id']),
    organizationId: idOf(query['organization_id']),
    minimumAge: numberOf(query['minimum_age']),
    maximumAge: numberOf(query['maximum_age']),
    startTime: timeOf(query['start_time']),
    endTime: timeOf(query['end_time']),
    day: dayOf(query['day']),
    modifiedAfter: momentOf(query['modified_after']),
    postcode: postcode?.replace(/\s/g, '').toUpperCase() ?? null,
    metres: postcode === null ? null : (numberOf(query['proximity']) ?? usualMetres),
  };
}
