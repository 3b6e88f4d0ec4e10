import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { OrganisationFields, organisationFrom } from '../../region/organisation-fields.js';
import { teamChoices } from '../../region/team-choices.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => ({
    ...{ teams: await teamChoices(api), kept: keptForm(args) },
  }));
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const { id } = await api.addOrganisation({
      ...{ kind: form.given('kind'), ...organisationFrom(form) },
    });
    return redirect(`/regio/organisaties/${id}`, 303);
  });

export default function NewOrganisation() {
  const { teams, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.organisations;
  return (
    <Page
      title={words.add}
      state={state}
      back={<Link to="/regio/organisaties">{words.title}</Link>}
    >
      <Form state={state}>
        <RadioGroup name="kind" legend={words.kind} choices={words.kinds} />
        <OrganisationFields teams={teams} />
        <Button>{text.region.save}</Button>
      </Form>
    </Page>
  );
}
