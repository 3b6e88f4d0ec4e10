import type { DayPart } from '../../matching/index.js';

/** One schedule of an activity as its table keeps it, by the names of HSDS. */
export interface ActivitySchedule {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  /** As in RFC 5545: `TU,TH`. */
  readonly byday: string | null;
  readonly bymonthday: string | null;
  readonly dtstart: string;
  readonly until: string | null;
  /** `10:00` */
  readonly opensAt: string;
  readonly closesAt: string | null;
  readonly description: string | null;
}

/** What an activity says that a service of HSDS can say too. */
export interface ServiceColumns {
  readonly name: string;
  readonly description: string;
  readonly status: string;
  readonly assuredOn: string;
  readonly url: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly eligibility: string | null;
  readonly costCents: number;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly arrangement: string;
  readonly schedules: readonly ActivitySchedule[];
  /** Parts of the week without a time of their own. */
  readonly alsoOn: readonly DayPart[];
}

/** What an activity says that stands at the location of a service. */
export interface PlaceColumns {
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accessibility: readonly string[];
}

export type ActivityColumns = ServiceColumns & PlaceColumns;

/** How a region names its arrangements in HSDS. */
export interface RegionTerms {
  /** Of the taxonomy of arrangements. */
  readonly taxonomyId: string;
  /** The id of the term for an arrangement. */
  readonly termIdOf: (arrangement: string) => string;
  readonly arrangements: readonly { readonly code: string; readonly label: string }[];
}
