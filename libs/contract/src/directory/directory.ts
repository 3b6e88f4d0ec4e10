/** When something takes place: a rule of RFC 5545 by the names of HSDS, in Dutch local time. */
export interface ScheduleRequest {
  readonly freq: string;
  readonly interval: number;
  readonly byday?: string;
  readonly bymonthday?: string;
  /** Civil date. */
  readonly dtstart: string;
  readonly until?: string;
  /** `10:00` */
  readonly opensAt: string;
  readonly closesAt?: string;
  readonly exceptDates: readonly string[];
  readonly skipsHolidays: boolean;
}

/** An activity as welfare staff write it; what is absent is not known. */
export interface ActivityRequest {
  readonly organisationId?: string;
  /** Of a provider that may not be there yet; goes before the id. */
  readonly organisationName?: string;
  readonly name: string;
  readonly description?: string;
  readonly arrangement: string;
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly postcode?: string;
  readonly costCents?: number;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly groupSize?: number;
  readonly welcome?: string;
  readonly contactPhone?: string;
  readonly contactEmail?: string;
  readonly url?: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly eligibility?: string;
  readonly schedules: readonly ScheduleRequest[];
}

export interface NewActivityRequest extends ActivityRequest {
  /** True when somebody looked at what is like it and says that it is something else. */
  readonly isSeparate?: boolean;
}

export interface CloseActivityRequest {
  /** The first day on which it takes nobody; absent to open it again. */
  readonly on?: string;
}

export interface ActivityReportRequest {
  /** What is not right. */
  readonly words: string;
}

export interface ScheduleView {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly byday: string | null;
  readonly bymonthday: string | null;
  readonly dtstart: string;
  readonly until: string | null;
  readonly opensAt: string;
  readonly closesAt: string | null;
  readonly exceptDates: readonly string[];
  readonly skipsHolidays: boolean;
}

/** One time at which it takes place. */
export interface OccurrenceView {
  readonly date: string;
  readonly opensAt: string;
  readonly closesAt: string | null;
}

export interface ActivityReportView {
  readonly id: string;
  readonly activityId: string;
  readonly activity: string;
  readonly words: string;
  /** Where whoever said it works. */
  readonly organisation: string;
  readonly reportedAt: string;
}

/** All that is known of an activity. */
export interface ActivityDetailView {
  readonly id: string;
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly description: string;
  readonly arrangement: string;
  /** The region's word for it. */
  readonly arrangementLabel: string;
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly neighbourhood: string;
  readonly postcode: string | null;
  readonly costCents: number;
  readonly capacity: number;
  readonly freeSeats: number;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly groupSize: number | null;
  readonly welcome: 'host' | 'buddy' | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly url: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly eligibility: string | null;
  readonly schedules: readonly ScheduleView[];
  /** Parts of the week that were once written down without a time. */
  readonly alsoOn: readonly string[];
  readonly next: readonly OccurrenceView[];
  readonly isActive: boolean;
  /** Civil date on which this was asked. */
  readonly today: string;
  readonly closesOn: string | null;
  readonly assuredOn: string;
  readonly assuredDaysAgo: number;
  readonly assurance: 'fresh' | 'stale' | 'hidden';
  readonly updatedAt: string;
  readonly mayEdit: boolean;
  /** What nobody ticked off yet. */
  readonly reports: readonly ActivityReportView[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What one chooses from on the form of an activity. */
export interface ActivityChoicesView {
  /** Civil date. */
  readonly today: string;
  readonly providers: readonly Named[];
  readonly neighbourhoods: readonly { readonly code: string; readonly name: string }[];
  readonly arrangements: readonly { readonly code: string; readonly label: string }[];
}

/** What may be the same, the most alike first. */
export interface SimilarActivitiesView {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: string;
    readonly organisation: string;
  }[];
}

export interface ActivityReportPage {
  readonly items: readonly ActivityReportView[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}
