import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { FieldFrame, FieldNotes } from '../ui/fields/field-frame.js';
import { describedBy, startsFocused } from '../ui/fields/form-context.js';

const id = 'kaartcode';

interface CodeFormProps {
  readonly isWrong: boolean;
  /** Why, when it is something else than a wrong code. */
  readonly error?: string;
}

/** Asks for the code of a card. It is no secret of a person, so it may stand in the address. */
export function CodeForm({ isWrong, error }: CodeFormProps) {
  const words = text.cardPage;
  const errors = isWrong ? [error ?? words.wrong] : [];
  return (
    <form method="get" action="/k" className="form" noValidate>
      <FieldFrame errors={errors} size="medium">
        <label htmlFor={id} className="utrecht-form-label field__label">
          {words.label}
        </label>
        <FieldNotes id={id} hint={words.hint} errors={errors} />
        <input
          id={id}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={describedBy(id, { hint: true, error: isWrong })}
          className="utrecht-textbox utrecht-textbox--html-input"
          {...startsFocused(true)}
        />
      </FieldFrame>
      <Button>{words.submit}</Button>
    </form>
  );
}
