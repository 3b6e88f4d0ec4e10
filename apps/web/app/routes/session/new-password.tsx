import { redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { NewPasswordField } from '../../session/login/new-password-field.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Looking at the page uses nothing up: mail scanners look at every link (M-03). */
export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const { token = '' } = args.params;
    await api.completeReset({ token, newPassword: form.fields.newPassword?.[0] ?? '' });
    return redirect('/inloggen?nieuw=1', 303);
  });

export default function NewPassword() {
  const state = useActionData<typeof action>() ?? emptyForm;
  return (
    <Page title={text.newPassword.title} state={state}>
      <Form state={state}>
        <NewPasswordField isFirst={state.errors.length === 0} />
        <Button>{text.newPassword.submit}</Button>
      </Form>
    </Page>
  );
}
