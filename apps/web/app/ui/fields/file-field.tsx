import { FieldFrame, FieldNotes } from './field-frame.js';
import { describedBy, useField } from './form-context.js';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Endings and types that the browser offers first. */
  readonly accept: string;
}

/** A file of the person's own; the form that it stands in has `hasFile`. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const { id, errors } = useField(name);
  return (
    <FieldFrame errors={errors}>
      <label htmlFor={id} className="utrecht-form-label field__label">
        {label}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={describedBy(id, { hint: true, error: errors.length > 0 })}
      />
    </FieldFrame>
  );
}
