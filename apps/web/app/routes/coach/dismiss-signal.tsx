import type { SignalCode } from '@wor/domain';
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
import { keptForm, stopWith } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, signals } = await loadDossier(args);
  const { code, about } = args.params;
  const signal = signals.find((each) => each.code === code && each.about === about);
  // Somebody else may have put it away a moment ago: then there is nothing left to do here.
  if (signal === undefined) stopWith(redirect(`/dossier/${id}`, 303));
  return { id, number, name: client.name, code: code ?? '', kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', code = '', about = '' } = args.params;
  return submit(args, async (form, api) => {
    await api.dismissSignal(id, { code, about, note: form.text('note') ?? '' });
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function DismissSignal() {
  const { id, number, name, code, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.signals;
  return (
    <Page
      title={words.dismissTitle}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <p>{words.reasons[code as SignalCode]}</p>
      <p>{words.dismissWhy}</p>
      <Form state={state}>
        <TextField
          name="note"
          label={words.note}
          hint={words.noteHint}
          lines={3}
          isFirst={state.errors.length === 0}
        />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
