import {
  data,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { SimilarActivitiesView } from '@wor/contract';
import { ApiProblem } from '../../api/api-problem.server.js';
import type { Api } from '../../api/api.server.js';
import { ActivityFields } from '../../directory/activity-fields.js';
import { activityFrom } from '../../directory/activity-values.js';
import { proposedValues } from '../../directory/proposed-activity.js';
import { Similar } from '../../directory/similar.js';
import { emptyForm } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';
import { shownAgain, submit } from '../../form/submit.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead', 'administrator');
  return loadPage(args, async (api) => {
    const choices = await api.activityChoices();
    const proposed = proposedValues(new URL(args.request.url).searchParams, choices);
    return { choices, kept: keptForm(args), proposed };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const isSeparate = form.isTicked('isSeparate');
    try {
      const { id } = await api.addActivity({ ...activityFrom(form), isSeparate });
      return redirect(`/sociale-kaart/${id}?gedaan=bewaard`, 303);
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.code !== 'activity.similar') throw problem;
      const again = shownAgain(form, [{ field: null, code: problem.code }]);
      return data({ ...again.data, similar: await similarTo(form, api) }, again.init ?? undefined);
    }
  });

async function similarTo(form: PostedForm, api: Api): Promise<SimilarActivitiesView['items']> {
  const [name, place] = [form.given('name'), form.given('place')];
  const neighbourhoodCode = form.given('neighbourhoodCode');
  return (await api.similarActivities({ name, place, neighbourhoodCode })).items;
}

/** A new activity; what may be there already is shown once. */
export default function NewActivity() {
  const { choices, kept, proposed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = text.activityForm;
  const similar = answer !== undefined && 'similar' in answer ? answer.similar : [];
  const state = answer ?? kept ?? { ...emptyForm, values: proposed };
  return (
    <Page
      title={words.newTitle}
      state={state}
      back={<Link to="/sociale-kaart">{text.activityPage.back}</Link>}
    >
      <Similar items={similar} />
      <Form state={state}>
        <ActivityFields choices={choices} state={state} />
        {similar.length === 0 ? (
          <Button>{words.add}</Button>
        ) : (
          <Button name="isSeparate" value="ja">
            {words.addAnyway}
          </Button>
        )}
      </Form>
    </Page>
  );
}
