import {
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { NewPasswordField } from '../../session/login/new-password-field.js';
import { requireFresh } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Asks the present password first, so that nobody types a new one in vain. */
export const loader = (args: LoaderFunctionArgs) => {
  requireFresh(args);
  return null;
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    await api.changePassword(form.fields.newPassword?.[0] ?? '');
    return redirect('/mijn-account?wachtwoord=1', 303);
  });

export default function OwnPassword() {
  const state = useActionData<typeof action>() ?? emptyForm;
  return (
    <Page title={text.account.password} state={state}>
      <Form state={state}>
        <NewPasswordField isFirst={state.errors.length === 0} />
        <Button>{text.newPassword.submit}</Button>
      </Form>
    </Page>
  );
}
