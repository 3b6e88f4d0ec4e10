/** Why a record of a feed is refused. */
const hsdsRefusals = [
  'json',
  'missing',
  'type',
  'enum',
  'id',
  'text',
  'duplicate',
  'reference',
  'cycle',
  'too_deep',
  'too_large',
  'other_source',
] as const;

/** What is told of a record that comes in all the same. */
export type HsdsNote = 'html' | 'format' | 'incomplete' | 'seats';

export type HsdsRefusal = (typeof hsdsRefusals)[number];

/** One thing about one record: where it stands and what it is, never what it says. */
export interface HsdsProblem {
  /** The line of NDJSON, the row of a table, the place in a list from 1; null where nothing counts. */
  readonly line: number | null;
  readonly kind: string;
  readonly id: string | null;
  /** `schedules.0.freq`; empty where it is about all of the record. */
  readonly field: string;
  readonly code: HsdsRefusal | HsdsNote;
}

export const isRefusal = ({ code }: Pick<HsdsProblem, 'code'>): boolean =>
  hsdsRefusals.some((each) => each === code);
