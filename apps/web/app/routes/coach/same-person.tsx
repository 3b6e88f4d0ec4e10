import { mergeFields } from '@wor/domain';
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
import type { PostedForm } from '../../form/posted-form.js';
import { submit } from '../../form/submit.server.js';
import { CompareTable, MergeChoices } from '../../person/merge-form.js';
import { loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, number, client } = await loadDossier(args);
  const otherId = args.params.otherId ?? '';
  const comparison = await loadPage(args, (api) => api.compare(client.id, otherId));
  return { id, number, name: client.name, comparison };
};

export const action = async (args: ActionFunctionArgs) => {
  const { id, client } = await loadDossier(args);
  const otherId = args.params.otherId ?? '';
  return submit(args, async (form, api) => {
    const choice = form.text('choice');
    if (choice === 'different' || choice === 'same') {
      await api.choosePerson(client.id, { otherId, choice });
    } else {
      await api.merge(client.id, {
        otherId: form.given('_other'),
        keptVersion: form.version() ?? 1,
        otherVersion: form.number('_otherVersion') ?? 1,
        choices: choicesOf(form),
      });
    }
    return redirect(`/dossier/${id}`, 303);
  });
};

type Side = 'kept' | 'other';

function choicesOf(form: PostedForm): Record<string, Side | undefined> {
  const sideOf = (field: string): Side | undefined => {
    const side = form.text(`choices.${field}`);
    return side === 'kept' || side === 'other' ? side : undefined;
  };
  return Object.fromEntries(mergeFields.map((field) => [field, sideOf(field)]));
}

export default function SamePersonPage() {
  const { id, number, name, comparison } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.compare;
  const { kept, other, mayMerge } = comparison;
  return (
    <Page
      title={words.title}
      state={state}
      width="wide"
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <Form state={state} version={kept.version}>
        <p>{mayMerge ? words.intro : words.introCoach}</p>
        <CompareTable comparison={comparison} />
        <input type="hidden" name="_other" value={other.id} />
        <input type="hidden" name="_otherVersion" value={other.version} />
        {mayMerge ? <MergeChoices comparison={comparison} /> : null}
        {mayMerge ? <p className="soft">{words.after}</p> : null}
        <ButtonGroup>
          {mayMerge ? (
            <Button>{words.merge}</Button>
          ) : (
            <Button name="choice" value="same">
              {text.samePerson.same}
            </Button>
          )}
          <Button look="secondary" name="choice" value="different">
            {text.samePerson.different}
          </Button>
          <ButtonLink to={`/dossier/${id}`}>{words.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
