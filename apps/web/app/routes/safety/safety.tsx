import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { SafetyFlag } from '../../safety/safety-notice.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { keptForm } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, safety } = await loadDossier(args);
  return { id, number, name: client.name, safety, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const body = { note: form.text('note') ?? '' };
    await (form.text('weg') === undefined ? api.flagSafety(id, body) : api.clearSafety(id, body));
    return redirect(`/dossier/${id}`, 303);
  });
};

/** Sets the safety flag with its reason; where one stands, clears it with what was done. */
export default function Safety() {
  const { id, number, name, safety, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.safety;
  const stands = safety !== null;
  return (
    <Page
      title={stands ? words.clearTitle : words.setTitle}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      {stands ? (
        <Alert kind="warning">
          <SafetyFlag flag={safety} />
        </Alert>
      ) : (
        <Alert kind="warning">
          <p>{words.setIntro}</p>
          <p>{words.setWhat}</p>
        </Alert>
      )}
      <Form state={state}>
        {stands ? <input type="hidden" name="weg" value="ja" /> : null}
        <TextField
          name="note"
          label={stands ? words.done : words.why}
          hint={words.noteHint}
          lines={3}
          isFirst={state.errors.length === 0}
        />
        <ButtonGroup>
          <Button>{stands ? words.clear : words.set}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
