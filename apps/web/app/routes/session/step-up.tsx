import {
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { sessionCookie } from '../../session/cookie.server.js';
import { goOn } from '../../session/gate.server.js';
import { requireMe } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { TextField } from '../../ui/fields/text-field.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args);
  return null;
};

/** Goes back to where somebody was, under a new session id (S-16). */
export const action = (args: ActionFunctionArgs) => {
  const door = args.context.get(doorContext);
  const { searchParams } = new URL(args.request.url);
  requireMe(args);
  // Not `submit`: what waits on the shelf is still needed by the page that it goes back to.
  return submitAsAnybody(args, async (form, api) => {
    const { token, me } = await api.stepUp({
      password: form.fields.password?.[0] ?? '',
      code: form.text('code'),
    });
    return redirect(goOn(door, searchParams, me.accountId), {
      status: 303,
      headers: { 'Set-Cookie': sessionCookie(token, door.origin) },
    });
  });
};

export default function StepUp() {
  const state = useActionData<typeof action>() ?? emptyForm;
  return (
    <Page title={text.stepUp.title} state={state}>
      <p className="lead">{text.stepUp.lead}</p>
      <Form state={state}>
        <TextField
          name="password"
          label={text.login.password}
          type="password"
          autoComplete="current-password"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <TextField
          name="code"
          label={text.factorCode.label}
          hint={text.stepUp.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          isOptional
        />
        <ButtonGroup>
          <Button>{text.stepUp.submit}</Button>
          <ButtonLink to="/">{text.stepUp.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
