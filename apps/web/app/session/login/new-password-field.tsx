import { text } from '../../text/index.js';
import { TextField } from '../../ui/fields/text-field.js';

interface NewPasswordFieldProps {
  readonly isFirst: boolean;
}

/** One field and no second one: pasting and password managers make the repeat useless. */
export function NewPasswordField({ isFirst }: NewPasswordFieldProps) {
  return (
    <TextField
      name="newPassword"
      label={text.newPassword.label}
      hint={text.newPassword.hint}
      type="password"
      autoComplete="new-password"
      size="medium"
      isFirst={isFirst}
    />
  );
}
