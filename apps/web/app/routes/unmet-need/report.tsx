import { unmetNeedCauses } from '@wor/domain';
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
import { submit } from '../../form/submit.server.js';
import { keptForm } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number, arrangements } = await loadDossier(args);
  return { id, number, name: client.name, arrangements, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const body = { arrangement: form.given('arrangement'), cause: form.given('cause') };
    await api.reportUnmetNeed(id, body);
    return redirect('/gaten?gemeld=1', 303);
  });
};

/** What is missing for a client: two choices and no words. */
export default function ReportUnmetNeed() {
  const { id, number, name, arrangements, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.unmetNeed;
  const causes = unmetNeedCauses.map((code) => ({ code, label: words.causes[code] }));
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <p>{words.intro}</p>
      <Form state={state}>
        <SelectField
          name="arrangement"
          label={words.what}
          choices={arrangements}
          empty={words.choose}
        />
        <SelectField name="cause" label={words.why} choices={causes} empty={words.choose} />
        <ButtonGroup>
          <Button>{words.send}</Button>
          <ButtonLink to={`/dossier/${id}`}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
