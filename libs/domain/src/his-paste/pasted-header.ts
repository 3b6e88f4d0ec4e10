import type { CivilDate } from '../calendar/index.js';
import type { Segment } from './segments.js';

/** What a pasted patient header can fill in. */
export const pastedFields = [
  'name',
  'birthDate',
  'phone',
  'email',
  'postcode',
  'houseNumber',
  'icpc',
] as const;

export type PastedField = (typeof pastedFields)[number];

/** `sure`: a label, the notation or a second fact says so. `guess`: somebody must look. */
export type Certainty = 'sure' | 'guess';

export interface Found {
  /**
   * In the platform's own notation: `J. de Vries`, `1950-02-01`, `+31612345678`, `1234AB`, `12b`,
   * `Z15`.
   */
  readonly value: string;
  readonly certainty: Certainty;
  /** Where it stands in the text: from the first sign up to, not including, the second number. */
  readonly from: readonly [start: number, end: number];
}

export type FoundFields = Readonly<Partial<Record<PastedField, Found>>>;

export interface PastedHeader {
  readonly fields: FoundFields;
  /** A BSN stood in the text. It is nowhere in the answer. */
  readonly hadBsn: boolean;
}

/** The text as recognisers read it: as long as what was pasted, with every BSN blanked. */
export interface PasteView {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly today: CivilDate;
}

/** Recognises one kind of fact. Gets nothing wrong that it calls `sure`. */
export interface Recogniser {
  readonly field: PastedField;
  find(view: PasteView): Found | undefined;
}
