import { data, useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { text } from '../../text/index.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Says the same whoever asks: nobody learns here who has an account (S-12). */
export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    await api.askReset(form.given('email'));
    return data({ isAsked: true });
  });

export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'isAsked' in answer) {
    return (
      <Page title={text.newPassword.askedTitle}>
        <p className="lead">{text.newPassword.asked}</p>
      </Page>
    );
  }
  const state = answer ?? emptyForm;
  return (
    <Page title={text.newPassword.askTitle} state={state}>
      <p className="lead">{text.newPassword.askLead}</p>
      <Form state={state}>
        <TextField
          name="email"
          label={text.login.email}
          type="email"
          autoComplete="username"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <Button>{text.newPassword.ask}</Button>
      </Form>
    </Page>
  );
}
