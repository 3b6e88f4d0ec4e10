import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => ({
  offer: await loadPage(args, (api) => api.practiceLaunches()),
});

export const action = async (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => ({
    ...emptyForm,
    values: form.fields,
    token: (
      await api.practiceLaunch({
        practice: form.given('practice'),
        patient: form.given('patient'),
      })
    ).token,
  }));

/** Stands in for a GP's system in the practice region: a made-up patient, a real signed launch. */
export default function PracticeHis() {
  const { offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const token = answer !== undefined && 'token' in answer ? answer.token : null;
  const words = text.launch;
  return (
    <Page title={words.practiceTitle} state={answer}>
      <div className="stack">
        <p className="lead">{words.practiceIntro}</p>
        {token === null ? null : <StartForm token={token} />}
        <Form state={answer ?? emptyForm}>
          <SelectField
            name="practice"
            label={words.practice}
            choices={offer.practices.map(({ id, name }) => ({ code: id, label: name }))}
            initial={offer.practices[0]?.id}
          />
          <RadioGroup
            name="patient"
            legend={words.madeUpPatient}
            choices={offer.patients.map(({ code, name }) => ({ code, label: name }))}
            initial={offer.patients[0]?.code}
          />
          <Button look={token === null ? 'primary' : 'secondary'}>{words.open}</Button>
        </Form>
      </div>
    </Page>
  );
}

/** As a GP's system does it: a form of its own, without our tokens. */
function StartForm({ token }: { readonly token: string }) {
  const words = text.launch;
  return (
    <form method="post" action="/start/his" className="form card">
      <input type="hidden" name="launch" value={token} />
      <p>{words.signed}</p>
      <Button>{words.start}</Button>
    </form>
  );
}
