import type { ReactNode } from 'react';

interface FieldNotesProps {
  readonly id: string;
  readonly hint?: string;
  readonly errors: readonly string[];
  readonly mark?: string;
}

/** The hint and the error of a field, where its `aria-describedby` finds them. */
export function FieldNotes({ id, hint, errors, mark }: FieldNotesProps) {
  return (
    <>
      {hint === undefined ? null : (
        <p id={`${id}-uitleg`} className="utrecht-form-field-description field__hint">
          {hint}
        </p>
      )}
      {mark === undefined ? null : (
        <p id={`${id}-bron`} className="field__mark">
          {mark}
        </p>
      )}
      {errors.length === 0 ? null : (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message field__error">
          {errors.join(' ')}
        </p>
      )}
    </>
  );
}

interface FieldFrameProps {
  readonly errors: readonly string[];
  readonly children: ReactNode;
  readonly size?: 'short' | 'medium' | 'full';
}

export function FieldFrame({ errors, children, size = 'full' }: FieldFrameProps) {
  const invalid = errors.length > 0 ? ' utrecht-form-field--invalid field--invalid' : '';
  return <div className={`utrecht-form-field field field--${size}${invalid}`}>{children}</div>;
}
