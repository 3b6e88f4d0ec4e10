import type { ReactNode } from 'react';
import { Button } from '../ui/button.js';
import { Alert } from '../ui/display.js';

interface QuestionBoxProps {
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    /** A choice out of these instead of typing. */
    readonly choices?: readonly { readonly code: string; readonly label: string }[];
  }[];
  readonly button: string;
  readonly answer: ReactNode;
}

/** Asks something without changing anything: the question stands in the address. */
export function QuestionBox({ fields, button, answer }: QuestionBoxProps) {
  return (
    <form method="get" className="form card">
      {fields.map(({ name, label, value, choices }) => (
        <div key={name} className="utrecht-form-field field field--medium">
          <label htmlFor={`vraag-${name}`} className="utrecht-form-label field__label">
            {label}
          </label>
          {choices === undefined ? (
            <input
              id={`vraag-${name}`}
              name={name}
              defaultValue={value}
              autoComplete="off"
              className="utrecht-textbox utrecht-textbox--html-input"
            />
          ) : (
            <select
              id={`vraag-${name}`}
              name={name}
              defaultValue={value}
              className="utrecht-select utrecht-select--html-select"
            >
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      <Button look="secondary">{button}</Button>
      {answer === null ? null : (
        <Alert kind="info">
          <p>{answer}</p>
        </Alert>
      )}
    </form>
  );
}
