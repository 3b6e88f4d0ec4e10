/** A record of HSDS 3.0: its fields by name, and only those that it has. */
export interface HsdsRecordView {
  readonly [field: string]: unknown;
}

/** One page of a list, as HSDS tells of it. */
export interface HsdsPageView {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly HsdsRecordView[];
}

/** What is served here, and by which rules. */
export interface HsdsRootView {
  readonly version: string;
  readonly profile: string;
  readonly openapi_url: string;
}
