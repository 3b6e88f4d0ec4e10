import type { DraftField, DraftView } from '@wor/contract';
import { draftFieldNames } from '@wor/domain';
import { emptyForm, type FieldSource, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';
import type { Fields } from '../session/request-context.server.js';

/** Names of the hidden fields by which a form and its draft know each other. */
export const draftVersion = '_draftVersion';
export const openedAt = '_opened';
export const entryField = '_entry';

const longest = 2000;
const mostValues = 10;

/** What a draft keeps of the posted form: never the consent. */
export function draftFieldsOf(form: PostedForm): DraftField[] {
  return draftFieldNames.flatMap((name): DraftField[] => {
    const values = form.list(name).slice(0, mostValues);
    if (values.every((value) => value.trim() === '')) return [];
    return [{ name, values: values.map((value) => value.slice(0, longest)), source: 'typed' }];
  });
}

/** The form as it was left. */
export function stateOf(draft: DraftView): FormState {
  const fields = draft.fields.map(({ name, values }) => [name, values] as const);
  return { ...emptyForm, values: { ...Object.fromEntries(fields), _key: [draft.key] } };
}

/**
 * What waited while somebody logged in again, without the tick of the consent: who the receiver is
 * may have changed since, so it is asked again.
 */
export function withoutConsent(fields: Fields): FormState {
  const values = Object.entries(fields).filter(([name]) => !name.startsWith('consent.'));
  return { ...emptyForm, values: Object.fromEntries(values) };
}

/** Who filled the fields in, as the form stands: a field that was changed has lost its mark. */
export function marksOf(draft: DraftView | null, state: FormState): Record<string, FieldSource> {
  const marks = (draft?.fields ?? []).flatMap(({ name, values, source }) => {
    const isSame = values.join('\n') === (state.values[name] ?? []).join('\n');
    return source === 'typed' || !isSame ? [] : [[name, source] as const];
  });
  return Object.fromEntries(marks);
}

/** True for a form that a GP's system opened; there the postcode may be absent. */
export function isFromHis(draft: DraftView | null): boolean {
  return draft?.fields.some(({ source }) => source === 'his') ?? false;
}
