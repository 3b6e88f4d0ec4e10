import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { NewPasswordField } from '../../session/login/new-password-field.js';
import { loadPage } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(args, (api) => api.openInvitation(args.params.token ?? ''));

export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const { token = '' } = args.params;
    await api.acceptInvitation({ token, newPassword: form.fields.newPassword?.[0] ?? '' });
    return redirect('/inloggen?welkom=1', 303);
  });

export default function Invitation() {
  const { name, role, organisation, email, hasAccount } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const roleName = labelFor(text.roles, role).toLowerCase();
  const isFirst = state.errors.length === 0;
  return (
    <Page title={text.invitation.title} state={state}>
      <p className="lead">{text.invitation.offer(name, roleName, organisation)}</p>
      <p>
        {text.invitation.email} <strong>{email}</strong>.{' '}
        {hasAccount ? text.invitation.known : null}
      </p>
      <Form state={state}>
        {hasAccount ? (
          <TextField
            name="newPassword"
            label={text.login.password}
            type="password"
            autoComplete="current-password"
            size="medium"
            isFirst={isFirst}
          />
        ) : (
          <NewPasswordField isFirst={isFirst} />
        )}
        <Button>{text.invitation.submit}</Button>
      </Form>
    </Page>
  );
}
