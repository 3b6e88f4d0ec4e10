import { createContext, useContext } from 'react';
import {
  emptyForm,
  errorsAt,
  inputId,
  valueOf,
  valuesOf,
  type FormState,
} from '../../form/form-state.js';
import { errorSentence, labelFor, text } from '../../text/index.js';

/** The form around a field: what was typed and what is wrong with it. */
export const FormContext = createContext<FormState>(emptyForm);

export interface FieldShape {
  readonly id: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly errors: readonly string[];
  /** Says that the value came from the GP's system, or was guessed. */
  readonly mark?: string;
}

/** What a field shows: its id, what was typed before, and the sentences of its errors. */
export function useField(name: string): FieldShape {
  const form = useContext(FormContext);
  return {
    id: inputId(name),
    value: valueOf(form, name),
    values: valuesOf(form, name),
    mark: markOf(form, name),
    errors: errorsAt(form, name).map((code) => errorSentence(code, form.details)),
  };
}

function markOf({ sources }: FormState, name: string): string | undefined {
  const source = sources?.[name];
  return source === undefined ? undefined : labelFor(text.launch.sources, source);
}

/** The ids that describe an input: its hint first, then its mark and its error. */
export function describedBy(
  id: string,
  has: { hint: boolean; error: boolean; mark?: boolean },
): string | undefined {
  const ids = [
    has.hint ? `${id}-uitleg` : '',
    has.mark ? `${id}-bron` : '',
    has.error ? `${id}-fout` : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** React leaves out what is false, so that the browser moves focus here when the page opens. */
export function startsFocused(isFirst: boolean | undefined): { autoFocus?: boolean } {
  return isFirst === true ? { autoFocus: true } : {};
}
