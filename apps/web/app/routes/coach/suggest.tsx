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
import { askedIn, shownWith } from '../../dossier/suggestion/asked.js';
import { SuggestionForm } from '../../dossier/suggestion/suggestion-form.js';
import { Suggestions } from '../../dossier/suggestion/suggestions.js';
import { WhyNot } from '../../dossier/suggestion/why-not.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { text } from '../../text/index.js';
import { Page } from '../../ui/page.js';

const words = text.suggest;

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, arrangements } = await loadDossier(args);
  return { id, number, name: client.name, arrangements };
};

interface Found {
  readonly found: SuggestionView;
  /** What was asked for, to be shown again. */
  readonly asked: FormState;
}

/** Making a list of suggestions is recorded, so it is a form; its answer is the page itself. */
export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit<Found | Response>(args, async (form, api) => {
    const activityId = form.text('activityId');
    if (activityId === undefined) {
      return { found: await api.suggest(id, askedIn(form)), asked: shownWith(form) };
    }
    await api.propose(id, { activityId, suggestionListId: form.text('listId') });
    return redirect(`/dossier/${id}`, 303);
  });
};

type Answer = Found | FormState;

export default function Suggest() {
  const { id, number, name, arrangements } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>() ?? emptyForm;
  const found = 'found' in answer ? answer.found : null;
  const state = 'found' in answer ? answer.asked : answer;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <div className="stack">
        <p>{words.intro}</p>
        <SuggestionForm state={state} isAgain={found !== null} />
        {found === null ? null : (
          <>
            <Suggestions found={found} arrangements={arrangements} />
            <WhyNot found={found} arrangements={arrangements} />
            <p>
              <Link to={`/dossier/${id}/gat`}>{text.unmetNeed.link}</Link>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
