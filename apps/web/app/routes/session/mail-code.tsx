import { data, Link, useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm, valueOf, type FormState } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { deviceIn, followLogin } from '../../session/login/login-flow.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.mailCode;

/** Says the same whoever asks: nobody learns here who has an account (S-12). */
export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const request = form.given('request');
    if (request === '') return data({ asked: await api.askMailCode(form.given('email')) });
    const entry = { request, code: form.given('code'), ...deviceIn(args) };
    return followLogin(args, await api.enterMailCode(entry));
  });

/** First the address, then the code, on one page: the code belongs to the asking for it. */
export default function MailCode() {
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'asked' in answer) {
    return <TypeCode request={answer.asked.request} state={emptyForm} />;
  }
  const state = answer ?? emptyForm;
  const request = valueOf(state, 'request');
  return request === '' ? <AskCode state={state} /> : <TypeCode request={request} state={state} />;
}

function AskCode({ state }: { readonly state: FormState }) {
  return (
    <Page title={words.title} state={state}>
      <p className="lead">{words.lead}</p>
      <Form state={state}>
        <TextField
          name="email"
          label={text.login.email}
          type="email"
          autoComplete="username"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <Button>{words.ask}</Button>
      </Form>
      <p>
        <Link to="/inloggen">{words.password}</Link>
      </p>
    </Page>
  );
}

interface TypeCodeProps {
  readonly request: string;
  readonly state: FormState;
}

function TypeCode({ request, state }: TypeCodeProps) {
  return (
    <Page title={words.askedTitle} state={state}>
      <p className="lead">{words.asked}</p>
      <Form state={state}>
        <input type="hidden" name="request" value={request} />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          isFirst={state.errors.length === 0}
        />
        <Button>{text.login.submit}</Button>
      </Form>
      <p>
        <a href="/inloggen/per-mail">{words.again}</a>
      </p>
    </Page>
  );
}
