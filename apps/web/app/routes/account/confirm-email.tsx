import { redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { sessionContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Looking at the page changes nothing: mail scanners look at every link (M-03). */
export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (_form, api) => {
    await api.confirmEmail(args.params.token ?? '');
    const isIn = args.context.get(sessionContext).kind === 'somebody';
    return redirect(isIn ? '/mijn-account?adres=1' : '/inloggen?adres=1', 303);
  });

export default function ConfirmEmail() {
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.ownEmail;
  return (
    <Page title={words.confirmTitle} state={state}>
      <p className="lead">{words.confirmLead}</p>
      <Form state={state}>
        <Button>{words.confirm}</Button>
      </Form>
    </Page>
  );
}
