import { civilDateOf, draftOfPaste, parseHisPaste } from '@wor/domain';
import { showPhone } from '../format/phone.js';
import type { FieldSource, FormState } from '../form/form-state.js';

/** The text area of the pasted header, and the button that reads it. */
export const pasteField = '_paste';
export const pasteButton = '_plak';

export interface PasteNotes {
  /** Fields that were filled in from the text. */
  readonly filled: readonly string[];
  /** Fields that held something else already, and still do. */
  readonly kept: readonly string[];
  readonly hadBsn: boolean;
}

export interface PastedForm {
  readonly values: FormState['values'];
  readonly sources: Readonly<Record<string, FieldSource>>;
  readonly notes: PasteNotes;
}

/** `+31612345678` and `1234AB` as people in the Netherlands write them. */
function asTyped(value: string): string {
  return showPhone(value).replace(/^(\d{4})(?=[A-Z]{2}$)/, '$1 ');
}

/**
 * The form with what was read in a pasted header in its empty fields. What somebody typed stays;
 * the pasted text itself is not in the answer.
 */
export function fillFromPaste(fields: FormState['values'], now: Date): PastedForm {
  const parsed = parseHisPaste(fields[pasteField]?.[0] ?? '', civilDateOf(now));
  const found = draftOfPaste(parsed).map((field) => ({
    ...field,
    values: field.values.map(asTyped),
  }));
  const typed = (name: string): string => fields[name]?.[0]?.trim() ?? '';
  const isOther = ({ name, values }: (typeof found)[number]): boolean =>
    typed(name) !== '' && typed(name) !== values[0];
  const taken = found.filter((field) => !isOther(field));
  const own = Object.entries(fields).filter(
    ([name]) => name !== pasteField && name !== pasteButton,
  );
  const sources: [string, FieldSource][] = taken.map(({ name, source }) => [
    name,
    source === 'guessed' ? 'guessed' : 'his',
  ]);
  return {
    values: {
      ...Object.fromEntries(own),
      ...Object.fromEntries(taken.map(({ name, values }) => [name, values])),
    },
    sources: Object.fromEntries(sources),
    notes: {
      filled: taken.map(({ name }) => name),
      kept: found.filter(isOther).map(({ name }) => name),
      hadBsn: parsed.hadBsn,
    },
  };
}
