import {
  hasOwnDay,
  needsReason,
  participationSteps,
  type ParticipationStepAction,
} from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier, notFound } from '../../dossier/load-dossier.server.js';
import { stepWords } from '../../dossier/participation/participation-step.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { choicesIn, labelFor, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { TextField } from '../../ui/fields/text-field.js';
import { keptForm } from '../../session/page.server.js';

const words = text.participation;

const stepOf = (args: LoaderFunctionArgs) =>
  participationSteps.find((each) => each === args.params.step) ?? notFound(args);

export const loader = async (args: LoaderFunctionArgs) => {
  const dossier = await loadDossier(args);
  const found = dossier.participations.find(({ id }) => id === args.params.participationId);
  const { activity, version, startedOn } = found ?? notFound(args);
  const step = stepOf(args);
  const kept = keptForm(args);
  return { id: dossier.id, step, version, activity: activity.name, startedOn, kept };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', participationId = '' } = args.params;
  const step = stepOf(args);
  return submit(args, async (form, api) => {
    const body = { on: form.text('on'), reason: form.text('reason') };
    await api.actOnParticipation(participationId, step, { body, version: form.version() });
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Participation() {
  const { id, step, version, activity, startedOn, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const { title, submit: verb } = stepWords(step, { startedOn });
  const explained = labelFor(words.explain, step);
  return (
    <Page
      title={`${title}: ${activity}`}
      state={state}
      back={<Link to={`/dossier/${id}`}>{text.dossier.back}</Link>}
    >
      {explained === step ? null : <p className="lead">{explained}</p>}
      <Form state={state} version={version}>
        <StepFields step={step} hasBegun={startedOn !== null} />
        <ButtonGroup>
          <Button>{verb}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

interface StepFieldsProps {
  readonly step: ParticipationStepAction;
  readonly hasBegun: boolean;
}

/** When it happened and why, for the steps of which that is asked. */
function StepFields({ step, hasBegun }: StepFieldsProps) {
  return (
    <>
      {hasOwnDay(step) ? (
        <TextField name="on" type="date" label={words.on} hint={words.onHint} size="short" />
      ) : null}
      {needsReason(step) ? (
        <SelectField
          name="reason"
          label={hasBegun ? words.why : words.whyNot}
          choices={choicesIn(text.lists.stopReasons)}
          empty={text.fields.choose}
          size="medium"
        />
      ) : null}
    </>
  );
}
