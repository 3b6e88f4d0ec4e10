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
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Checkbox } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  return { id, number, name: client.name };
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const order = {
      isSure: form.isTicked('isSure'),
      isReferrerTold: form.isTicked('isReferrerTold'),
    };
    await api.recordDeath(id, order);
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Death() {
  const { id, number, name } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.death;
  const home = `/dossier/${id}`;
  return (
    <Page title={words.title} state={state} back={<Link to={home}>{`${name}, ${number}`}</Link>}>
      <Alert kind="warning">
        <p>{words.what}</p>
        <p>{words.referrer}</p>
      </Alert>
      <Form state={state}>
        <Checkbox name="isSure" label={words.sure} />
        <Checkbox name="isReferrerTold" label={words.told} />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={home}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
