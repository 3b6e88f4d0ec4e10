import type { Choice } from './choice.js';
import { FieldFrame, FieldNotes } from './field-frame.js';
import { describedBy, useField } from './form-context.js';
import { OptionalMark } from './text-field.js';

/** Choices under a heading of their own. */
export interface ChoiceSection {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Come after the others. */
  readonly sections?: readonly ChoiceSection[];
  readonly hint?: string;
  /** The words of choosing nothing; without them the first choice is chosen. */
  readonly empty?: string;
  readonly initial?: string;
  readonly isOptional?: boolean;
  readonly size?: 'short' | 'medium' | 'full';
}

/** One answer out of many. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, choices, sections = [], hint, empty, initial, isOptional, size } = props;
  const { id, value, errors } = useField(name);
  return (
    <FieldFrame errors={errors} size={size}>
      <label htmlFor={id} className="utrecht-form-label field__label">
        {label} {isOptional === true ? <OptionalMark /> : null}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <select
        id={id}
        name={name}
        defaultValue={value === '' ? initial : value}
        className="utrecht-select utrecht-select--html-select"
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={describedBy(id, { hint: hint !== undefined, error: errors.length > 0 })}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        <Options choices={choices} />
        {sections.map((section) => (
          <optgroup key={section.label} label={section.label}>
            <Options choices={section.choices} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function Options({ choices }: Pick<SelectFieldProps, 'choices'>) {
  return choices.map(({ code, label }) => (
    <option key={code} value={code}>
      {label}
    </option>
  ));
}
