import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, (api) => api.launchKey(args.params.id ?? ''));
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const body = {
      issuer: form.given('issuer'),
      jwks: form.given('jwks'),
      validUntil: form.given('validUntil'),
    };
    await api.saveLaunchKey(args.params.id ?? '', { body, version: form.version() });
    return redirect('/regio/his', 303);
  });

/** Registers the public keys of one practice's system by pasting: no address is ever fetched. */
export default function LaunchKey() {
  const view = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const words = text.launch;
  const before = {
    ...emptyForm,
    values: { issuer: [view.issuer ?? ''], validUntil: [view.validUntil ?? ''] },
  };
  // A secret key that was pasted by mistake is not shown again.
  const isSecret = given?.errors.some(({ code }) => code === 'launch_key.private') === true;
  const state = given ?? before;
  const shown = isSecret ? { ...state, values: { ...state.values, jwks: [] } } : state;
  return (
    <Page title={words.keyTitle(view.organisation)} state={given}>
      <p className="lead">{words.keyIntro}</p>
      <Form state={shown} version={view.version}>
        <TextField name="issuer" label={words.issuer} hint={words.issuerHint} />
        <TextField name="jwks" label={words.jwks} hint={words.jwksHint} lines={8} />
        <TextField name="validUntil" label={words.validUntil} type="date" size="short" />
        <Button>{words.saveKeys}</Button>
      </Form>
    </Page>
  );
}
