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
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { LeftOff, UnfinishedForm } from '../../unfinished/unfinished-form.js';
import { openForm, submitUnfinished } from '../../unfinished/unfinished-form.server.js';
import { Page } from '../../ui/page.js';

const formOf = ({ params }: LoaderFunctionArgs): string => `snooze.${params.followUpId ?? ''}`;

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  const opened = await openForm(args, formOf(args));
  return { id, number, name: client.name, opened };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', followUpId = '' } = args.params;
  return submitUnfinished(args, formOf(args), async (form, api) => {
    const order = { until: form.text('until') ?? '', note: form.text('note') ?? '' };
    await api.snooze(followUpId, order);
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Snooze() {
  const { id, number, name, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = answer ?? opened.kept ?? emptyForm;
  const words = text.followUp.snooze;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <p>{words.who}</p>
      <LeftOff id={id} opened={opened} isFresh={answer === undefined} />
      <UnfinishedForm {...{ id, opened, state }}>
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
      </UnfinishedForm>
    </Page>
  );
}
