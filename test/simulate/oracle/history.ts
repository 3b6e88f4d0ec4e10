/** Something that happened to a referral, as the events tell it. */
export interface Happening {
  readonly referralId: string;
  readonly type: string;
  readonly at: Date;
  readonly role: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** A follow-up as it stands at the end. */
export interface StoredRow {
  readonly referralId: string;
  readonly kind: string;
  readonly moment: string;
  readonly status: string;
  readonly dueAt: Date;
}

/** All that the checker knows of one referral. */
export interface History {
  readonly referralId: string;
  readonly happenings: readonly Happening[];
  /** The day that the coach named, for each hold, in order. */
  readonly wakeDays: readonly string[];
  readonly rows: readonly StoredRow[];
}
