import { useActionData, type ActionFunctionArgs } from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

/** Opening the link changes nothing: mail scanners open it too. The button does. */
export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (_form, api) => {
    await api.confirmSelf(args.params.token ?? '');
    return { isDone: true } as const;
  });

export default function Confirm() {
  const answer = useActionData<typeof action>();
  const words = text.signUp;
  if (answer !== undefined && 'isDone' in answer) {
    return (
      <Page title={words.sentTitle}>
        <Alert kind="ok">
          <p className="lead">{words.confirmed}</p>
        </Alert>
      </Page>
    );
  }
  const state = answer ?? emptyForm;
  return (
    <Page title={words.confirmTitle} state={state}>
      <p className="lead">{words.confirmIntro}</p>
      <Form state={state}>
        <Button>{words.confirm}</Button>
      </Form>
    </Page>
  );
}
