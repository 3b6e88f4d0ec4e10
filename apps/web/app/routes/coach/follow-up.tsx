import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { followUpResultOf } from '../../dossier/follow-up-form.js';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { emptyForm } from '../../form/form-state.js';
import { choicesIn, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Checkbox, RadioGroup } from '../../ui/fields/choice.js';
import { Page } from '../../ui/page.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { TextField } from '../../ui/fields/text-field.js';
import { LeftOff, UnfinishedForm } from '../../unfinished/unfinished-form.js';
import { openForm, submitUnfinished } from '../../unfinished/unfinished-form.server.js';

const words = text.followUp;
const marks = Array.from({ length: 10 }, (_, at) => String(at + 1)).map((mark) => ({
  code: mark,
  label: mark,
}));

const formOf = ({ params }: LoaderFunctionArgs): string => `follow_up.${params.followUpId ?? ''}`;

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  const opened = await openForm(args, formOf(args));
  return { id, number, name: client.name, opened };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', followUpId = '' } = args.params;
  return submitUnfinished(args, formOf(args), async (form, api) => {
    await api.followUpResult(followUpId, followUpResultOf(form));
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function FollowUp() {
  const { id, number, name, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = answer ?? opened.kept ?? emptyForm;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <LeftOff id={id} opened={opened} isFresh={answer === undefined} />
      <UnfinishedForm {...{ id, opened, state }}>
        <RadioGroup
          name="stillActive"
          legend={words.stillActive}
          choices={choicesIn(text.lists.stillActiveAnswers)}
          isFirst={state.errors.length === 0}
        />
        <SelectField
          name="why"
          label={words.why}
          choices={choicesIn(text.lists.dropOutReasons)}
          empty={text.fields.notAsked}
          size="medium"
          isOptional
        />
        <Checkbox name="wantsSupport" label={words.wantsSupport} />
        <RadioGroup
          name="satisfaction"
          legend={words.satisfaction}
          choices={marks}
          layout="scale"
          isOptional
        />
        <TextField
          name="gpVisits"
          label={words.gpVisits}
          inputMode="numeric"
          size="short"
          isOptional
        />
        <TextField
          name="letter"
          label={words.letter}
          hint={words.letterHint}
          lines={4}
          isOptional
        />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </UnfinishedForm>
    </Page>
  );
}
