import type { TypedClient } from '../client/index.js';
import { refuseFields, type FieldProblem } from '../error.js';

/** The particulars of one record, every field as a form shows it; an empty text is an empty field. */
export type RecordFields = Required<TypedClient>;

/** From which of two records a field comes. */
export type MergeSide = 'kept' | 'other';

/** What is chosen together: half of an address from each side would be nobody's address. */
const fieldParts = {
  name: ['name'],
  birthDate: ['birthDate'],
  phone: ['phone'],
  email: ['email'],
  address: ['postcode', 'houseNumber'],
  language: ['language'],
  needsInterpreter: ['needsInterpreter'],
  contactPreference: ['contactPreference'],
  noMessagesBy: ['noMessagesBy'],
  bestTime: ['bestTime'],
  contactPerson: ['contactPerson'],
  barriers: ['barriers'],
} as const satisfies Record<string, readonly (keyof RecordFields)[]>;

export type MergeField = keyof typeof fieldParts;

export const mergeFields = Object.keys(fieldParts) as readonly MergeField[];

export type MergeChoices = Partial<Readonly<Record<MergeField, MergeSide>>>;

type Part = keyof RecordFields;
type Parts = Partial<RecordFields>;

/** One field of two records beside each other. */
export interface FieldComparison {
  readonly field: MergeField;
  readonly kept: readonly (string | boolean)[];
  readonly other: readonly (string | boolean)[];
  readonly isDifferent: boolean;
  /** Both say something and it is not the same: somebody has to choose. */
  readonly needsChoice: boolean;
}

function partsOf(record: RecordFields, field: MergeField): Parts {
  return Object.fromEntries(fieldParts[field].map((part) => [part, record[part]]));
}

const valuesOf = (record: RecordFields, field: MergeField): (string | boolean)[] =>
  Object.values(partsOf(record, field)).flat();

const isEmpty = (values: readonly (string | boolean)[]): boolean =>
  values.every((value) => value === '' || value === false);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Both records, field by field. */
export function compareRecords(kept: RecordFields, other: RecordFields): FieldComparison[] {
  return mergeFields.map((field) => {
    const [one, two] = [valuesOf(kept, field), valuesOf(other, field)];
    const isDifferent = !isSame(one, two);
    const needsChoice = isDifferent && !isEmpty(one) && !isEmpty(two);
    return { field, kept: one, other: two, isDifferent, needsChoice };
  });
}

/** A comparison without what only the other record says. */
export type OwnSide = Omit<FieldComparison, 'other'> & {
  /** Null where it differs: the reader may know that, and no more. */
  readonly other: FieldComparison['other'] | null;
};

/** What somebody sees who may open the kept record and not the other one. */
export function ownSideOf(fields: readonly FieldComparison[]): OwnSide[] {
  return fields.map((row) => (row.isDifferent ? { ...row, other: null } : row));
}

/** What a merge does to the record that stays: only the fields that changed, before and after. */
export interface MergeChange {
  readonly before: Parts;
  readonly after: Parts;
}

/**
 * The record that stays, with the fields that come from the other one. What one side does not know
 * comes from the other; what both know differently must be chosen.
 * @throws DomainError `merge.choice` at every field that still has to be chosen
 */
export function mergeRecords(
  kept: RecordFields,
  other: RecordFields,
  choices: MergeChoices,
): { readonly record: RecordFields; readonly change: MergeChange } {
  const fields = compareRecords(kept, other);
  refuseFields(
    fields
      .filter(({ field, needsChoice }) => needsChoice && choices[field] === undefined)
      .map(({ field }): FieldProblem => ({ field: `choices.${field}`, code: 'merge.choice' })),
  );
  const taken = fields.filter((each) => each.isDifferent && comesFromOther(each, choices));
  const after = partsTogether(taken.map(({ field }) => partsOf(other, field)));
  const before = partsTogether(taken.map(({ field }) => partsOf(kept, field)));
  return { record: { ...kept, ...after }, change: { before, after } };
}

function comesFromOther(comparison: FieldComparison, choices: MergeChoices): boolean {
  if (comparison.needsChoice) return choices[comparison.field] === 'other';
  return isEmpty(comparison.kept);
}

function partsTogether(all: readonly Parts[]): Parts {
  return Object.assign({}, ...all) as Parts;
}

/** The record as it was before the merge; what somebody corrected since then stays corrected. */
export function splitRecord(now: RecordFields, { before, after }: MergeChange): RecordFields {
  const restored = Object.entries(before).filter(([part]) => {
    const name = part as Part;
    return isSame(now[name], after[name]);
  });
  return { ...now, ...Object.fromEntries(restored) };
}
