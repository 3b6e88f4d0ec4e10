import type { SuggestionView } from '@wor/contract';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { Suggestions } from '../../dossier/suggestions.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.suggest;

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, arrangements } = await loadDossier(args);
  return { id, number, name: client.name, arrangements };
};

interface Found {
  readonly found: SuggestionView;
}

/** Making a list of suggestions is recorded, so it is a form; its answer is the page itself. */
export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit<Found | Response>(args, async (form, api) => {
    const activityId = form.text('activityId');
    if (activityId === undefined) return { found: await api.suggest(id) };
    await api.propose(id, { activityId, suggestionListId: form.text('listId') });
    return redirect(`/dossier/${id}`, 303);
  });
};

type Answer = Found | FormState;

export default function Suggest() {
  const { id, number, name, arrangements } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>() ?? emptyForm;
  const found = 'found' in answer ? answer.found : null;
  return (
    <Page
      title={words.title}
      state={'found' in answer ? emptyForm : answer}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <div className="stack">
        <p>{words.intro}</p>
        {found === null ? (
          <Form>
            <Button>{words.find}</Button>
          </Form>
        ) : (
          <Suggestions found={found} arrangements={arrangements} />
        )}
      </div>
    </Page>
  );
}
