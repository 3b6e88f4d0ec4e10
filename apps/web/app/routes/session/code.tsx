import { useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import {
  deviceIn,
  followLogin,
  loadStep,
  requireTicket,
} from '../../session/login/login-flow.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { TextField } from '../../ui/fields/text-field.js';

export const loader = (args: LoaderFunctionArgs) =>
  loadStep(args, 'second_factor', () => Promise.resolve(null));

export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const ticket = requireTicket(args);
    const code = form.given('code');
    return followLogin(args, await api.proveCode({ ticket, code, ...deviceIn(args) }));
  });

export default function Code() {
  const state = useActionData<typeof action>() ?? emptyForm;
  return (
    <Page title={text.factorCode.title} state={state}>
      <Form state={state}>
        <TextField
          name="code"
          label={text.factorCode.label}
          hint={text.factorCode.hint}
          autoComplete="one-time-code"
          size="medium"
          isFirst={state.errors.length === 0}
        />
        <Button>{text.factorCode.submit}</Button>
      </Form>
    </Page>
  );
}
