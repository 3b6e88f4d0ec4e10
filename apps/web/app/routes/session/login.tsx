import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { deviceIn, followLogin } from '../../session/login/login-flow.server.js';
import { postedContext, sessionContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { TextField } from '../../ui/fields/text-field.js';

type Notice = keyof Pick<
  typeof text.login,
  'away' | 'awayPlain' | 'bye' | 'lostRole' | 'slow' | 'welcome' | 'changed' | 'address'
>;

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const session = context.get(sessionContext);
  const { searchParams } = new URL(request.url);
  if (session.kind === 'somebody' && context.get(postedContext) === null) return redirect('/');
  return { notice: noticeOf(searchParams) };
};

function noticeOf(query: URLSearchParams): Notice | null {
  if (query.has('uit')) return 'bye';
  if (query.has('rol')) return 'lostRole';
  if (query.has('traag')) return 'slow';
  if (query.has('welkom')) return 'welcome';
  if (query.has('nieuw')) return 'changed';
  if (query.has('adres')) return 'address';
  if (query.has('concept')) return 'away';
  return query.has('weg') ? 'awayPlain' : null;
}

export const action = async (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) =>
    followLogin(
      args,
      await api.login({
        email: form.given('email'),
        password: form.fields.password?.[0] ?? '',
        ...deviceIn(args),
      }),
    ),
  );

export default function Login() {
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  return (
    <Page title={text.login.title} state={state}>
      {loaded.notice === null || state.errors.length > 0 ? null : (
        <Alert kind="info">
          <p>{text.login[loaded.notice]}</p>
        </Alert>
      )}
      <Form state={state}>
        <TextField
          name="email"
          label={text.login.email}
          type="email"
          autoComplete="username"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <TextField
          name="password"
          label={text.login.password}
          type="password"
          autoComplete="current-password"
          size="medium"
        />
        <Button>{text.login.submit}</Button>
      </Form>
      <p>
        <Link to="/inloggen/per-mail">{text.mailCode.link}</Link>
      </p>
      <p>
        <Link to="/inloggen/via">{text.elsewhere.title}</Link>
      </p>
      <p>
        <Link to="/wachtwoord-vergeten">{text.login.forgot}</Link>
      </p>
    </Page>
  );
}
