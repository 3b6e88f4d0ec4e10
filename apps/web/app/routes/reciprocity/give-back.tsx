import { mayGiveBack, type ParticipationStatus, type Status } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier, notFound } from '../../dossier/load-dossier.server.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { keptForm, stopWith } from '../../session/page.server.js';
import { choicesIn, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, status, participations, reciprocity } = await loadDossier(args);
  const found = participations.find((each) => each.id === args.params.participationId);
  const one = found ?? notFound(args);
  const participation = { status: one.status as ParticipationStatus };
  // Somebody may have written down a moment ago that the client stopped: then there is nothing to ask.
  if (!mayGiveBack(participation, { status: status as Status })) {
    stopWith(redirect(`/dossier/${id}`, 303));
  }
  const given = reciprocity.find(({ participationId }) => participationId === one.id)?.answer;
  const activity = one.activity.name;
  return { id, number, name: client.name, activity, given, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', participationId = '' } = args.params;
  return submit(args, async (form, api) => {
    await api.noteReciprocity(participationId, { answer: form.given('answer') });
    return redirect(`/dossier/${id}`, 303);
  });
};

/** One question about one activity; no words are kept. */
export default function GiveBack() {
  const { id, number, name, activity, given, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.reciprocity;
  return (
    <Page
      title={words.title(activity)}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <p className="lead">{words.intro}</p>
      <Form state={state}>
        <RadioGroup
          name="answer"
          legend={words.question}
          hint={words.seen}
          choices={choicesIn(words.answers)}
          initial={given}
        />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
