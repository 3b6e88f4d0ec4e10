/** Two records that may be of one person, and what becomes of them. */

/** A referral of a record that looks alike, within the own welfare organisation. */
export interface TwinReferral {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly isOpen: boolean;
  readonly sentAt: string | null;
  readonly team: string;
  readonly referrerName: string;
  /** True when the reader may open the dossier. */
  readonly isOwnTeam: boolean;
}

export interface TwinView {
  readonly clientId: string;
  readonly name: string;
  /** By what it looks alike: name, birth date and postcode, or phone and birth date. */
  readonly alike: readonly ('person' | 'phone')[];
  /** What somebody said before; a record that is different is not in the list at all. */
  readonly choice: { readonly by: string | null; readonly at: string } | null;
  readonly referrals: readonly TwinReferral[];
}

export interface MergeView {
  readonly id: string;
  readonly name: string;
  readonly mergedAt: string;
  readonly by: string | null;
  /** Only the last of several merges can be undone. */
  readonly canUndo: boolean;
}

/** Everything that is known of who this person is. */
export interface SamePersonView {
  readonly clientId: string;
  readonly mayMerge: boolean;
  readonly twins: readonly TwinView[];
  readonly merges: readonly MergeView[];
}

export interface SamePersonChoiceRequest {
  readonly otherId: string;
  readonly choice: 'same' | 'different';
}

/** Two records field by field. */
export interface CompareView {
  readonly kept: { readonly id: string; readonly version: number; readonly name: string };
  readonly other: { readonly id: string; readonly version: number; readonly name: string };
  readonly mayMerge: boolean;
  readonly fields: readonly {
    readonly field: string;
    readonly kept: readonly (string | boolean)[];
    /** Null where it differs and the reader may not open that record. */
    readonly other: readonly (string | boolean)[] | null;
    readonly isDifferent: boolean;
    readonly needsChoice: boolean;
  }[];
}

export interface MergeRequest {
  readonly otherId: string;
  readonly keptVersion: number;
  readonly otherVersion: number;
  /** By field: `kept` or `other`. */
  readonly choices: Readonly<Record<string, 'kept' | 'other' | undefined>>;
}

export interface MergeResult {
  readonly id: string;
  readonly clientId: string;
}
