import { findBsnLike } from '../identity/index.js';

/** Who filled a field in: a person, the GP's system as a fact, or a parser as a guess. */
export const fieldSources = ['typed', 'his', 'guessed'] as const;

export type FieldSource = (typeof fieldSources)[number];

/**
 * What a draft of a referral may hold, by the name of the field on the form. Never the consent:
 * that is asked anew with every sending.
 */
export const draftFieldNames = [
  'client.name',
  'client.birthDate',
  'client.phone',
  'client.postcode',
  'client.houseNumber',
  'client.email',
  'reasonCode',
  'icpc',
  'hope',
  'client.language',
  'client.needsInterpreter',
  'client.contactPreference',
  'client.bestTime',
  'client.contactPerson',
  'client.barriers',
  'isUrgent',
  'teamId',
] as const;

export type DraftFieldName = (typeof draftFieldNames)[number];

export interface DraftField {
  readonly name: DraftFieldName;
  readonly values: readonly string[];
  readonly source: FieldSource;
}

/** Fields in which a citizen service number can stand among other words. */
const freeTexts: readonly DraftFieldName[] = [
  'client.name',
  'client.houseNumber',
  'client.contactPerson',
  'hope',
];

const holdsBsn = ({ name, values }: DraftField): boolean =>
  freeTexts.includes(name) && values.some(findBsnLike);

/** Splits off what must never be stored, not even for a moment; the rest is kept. */
export function withoutBsn(fields: readonly DraftField[]): {
  readonly kept: readonly DraftField[];
  readonly leftOut: readonly DraftFieldName[];
} {
  return {
    kept: fields.filter((field) => !holdsBsn(field)),
    leftOut: fields.filter(holdsBsn).map(({ name }) => name),
  };
}

const isFilled = ({ values }: DraftField): boolean => values.some((value) => value.trim() !== '');

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

/**
 * The fields as they stand now, each with who filled it in: a field that still holds what the GP's
 * system gave is still from there, one that was changed was typed.
 */
export function mergeDraft(
  before: readonly DraftField[],
  now: readonly DraftField[],
): readonly DraftField[] {
  return now.filter(isFilled).map((field) => {
    const known = before.find(({ name }) => name === field.name);
    const isUntouched = known !== undefined && areSame(known.values, field.values);
    return isUntouched ? { ...field, source: known.source } : field;
  });
}

/** Days after the last change after which nobody is asked any more: the draft goes. */
export const draftDays = 14;
