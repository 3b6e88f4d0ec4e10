import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { keptForm } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  return { id, number, name: client.name, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', followUpId = '' } = args.params;
  return submit(args, async (form, api) => {
    const order = { until: form.text('until') ?? '', note: form.text('note') ?? '' };
    await api.snooze(followUpId, order);
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Snooze() {
  const { id, number, name, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.followUp.snooze;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <p>{words.who}</p>
      <Form state={state}>
        <TextField
          name="until"
          label={words.until}
          hint={words.untilHint}
          type="date"
          size="short"
          isFirst={state.errors.length === 0}
        />
        <TextField name="note" label={words.note} hint={words.noteHint} lines={3} />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
