import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { loadPage, requireFresh } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Asks the password first, so that nobody types a new address in vain. */
export const loader = (args: LoaderFunctionArgs) => {
  requireFresh(args);
  return loadPage(args, (api) => api.ownAccount());
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    await api.changeEmail({ email: form.given('email') });
    return redirect('/mijn-account', 303);
  });

export default function OwnEmail() {
  const { email } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.ownEmail;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to="/mijn-account">{text.account.title}</Link>}
    >
      <p className="lead">{words.lead}</p>
      <p>
        {words.now} <strong>{email}</strong>.
      </p>
      <Form state={state}>
        <TextField
          name="email"
          label={words.label}
          type="email"
          autoComplete="email"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
