import { text } from '../../text/index.js';
import { FieldFrame, FieldNotes } from './field-frame.js';
import { describedBy, startsFocused, useField } from './form-context.js';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?:
    'text' | 'search' | 'email' | 'password' | 'tel' | 'date' | 'datetime-local' | 'color';
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly isOptional?: boolean;
  readonly isFirst?: boolean;
  readonly size?: 'short' | 'medium' | 'full';
  /** Shows a text area of so many lines. */
  readonly lines?: number;
  /** The browser takes no more. */
  readonly maxLength?: number;
}

/** A question that is answered by typing. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, isOptional, isFirst, size, lines } = props;
  const { id, value, errors, mark } = useField(name);
  const common = {
    ...{ id, name, dir: 'auto' as const, autoComplete: props.autoComplete ?? 'off' },
    defaultValue: props.type === 'password' ? undefined : value,
    'aria-invalid': errors.length > 0 ? true : undefined,
    'aria-describedby': describedBy(id, {
      ...{ hint: hint !== undefined, error: errors.length > 0, mark: mark !== undefined },
    }),
    ...startsFocused(isFirst),
  };
  return (
    <FieldFrame errors={errors} size={size}>
      <label htmlFor={id} className="utrecht-form-label field__label">
        {label} {isOptional === true ? <OptionalMark /> : null}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} mark={mark} />
      {lines === undefined ? (
        <input
          {...common}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          spellCheck={false}
          className="utrecht-textbox utrecht-textbox--html-input"
        />
      ) : (
        <textarea
          {...common}
          rows={lines}
          className="utrecht-textarea utrecht-textarea--html-textarea"
        />
      )}
    </FieldFrame>
  );
}

export function OptionalMark() {
  return <span className="field__optional">{text.optional}</span>;
}
