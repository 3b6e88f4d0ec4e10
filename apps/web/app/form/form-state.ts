/** One thing that is wrong; `field` is the name of its input, null when it is about the whole form. */
export interface FormError {
  readonly field: string | null;
  readonly code: string;
}

/** Who filled a field in when it was not the person at the screen. */
export type FieldSource = 'his' | 'guessed';

/** What a form shows again after it was refused: everything that was typed, and what is wrong. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FormError[];
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly traceId: string | null;
  /** The fields that came from the GP's system, or were guessed, until somebody changes them. */
  readonly sources?: Readonly<Record<string, FieldSource>>;
}

export const emptyForm: FormState = { values: {}, errors: [], details: {}, traceId: null };

/** The one value of a field; empty when nothing was posted. */
export function valueOf(form: FormState, field: string): string {
  return form.values[field]?.[0] ?? '';
}

export function valuesOf(form: FormState, field: string): readonly string[] {
  return form.values[field] ?? [];
}

/** The codes at this field, in order. */
export function errorsAt(form: FormState, field: string): readonly string[] {
  return form.errors.filter((error) => error.field === field).map(({ code }) => code);
}

/** The id of the input of a field: what the error summary links to. */
export function inputId(field: string): string {
  return `veld-${field.replaceAll('.', '-')}`;
}
