import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ActivityConflict } from '../../directory/activity-conflict.js';
import { ActivityFields } from '../../directory/activity-fields.js';
import { activityFields, activityFrom } from '../../directory/activity-values.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead', 'administrator');
  return loadPage(args, async (api) => {
    const id = args.params.id ?? '';
    const [activity, choices] = await Promise.all([api.activity(id), api.activityChoices()]);
    return { activity, choices, kept: keptForm(args) };
  });
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    await api.editActivity(id, { body: activityFrom(form), version: form.version() });
    return redirect(`/sociale-kaart/${id}?gedaan=bewaard`, 303);
  });
};

/** An activity as it is, to be changed; whoever was first is shown. */
export default function EditActivity() {
  const { activity, choices, kept } = useLoaderData<typeof loader>();
  const stored = { ...emptyForm, values: activityFields(activity) };
  const state = useActionData<typeof action>() ?? kept ?? stored;
  const words = text.activityForm;
  const { arrangement, arrangementLabel, neighbourhoodCode, neighbourhood } = activity;
  return (
    <Page
      title={words.editTitle(activity.name)}
      state={state}
      back={<Link to={`/sociale-kaart/${activity.id}`}>{inDutch(activity.name)}</Link>}
    >
      <ActivityConflict typed={state} activity={activity} />
      <Form state={state} version={activity.version}>
        <ActivityFields
          choices={choices}
          state={state}
          own={{
            arrangement: { code: arrangement, label: arrangementLabel },
            neighbourhood: { code: neighbourhoodCode, label: neighbourhood },
          }}
        />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  );
}
