import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args);
  return loadPage(args, async (api) => {
    const [own, offered] = await Promise.all([api.ownIdentities(), api.identityProviders()]);
    return { own: own.items, offered: offered.items };
  });
};

/** Ends one link; asks for a fresh proof first (S-16). */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    await api.unlinkIdentity(form.given('identity'));
    return redirect('/mijn-account/koppelingen', 303);
  });

/** The logins elsewhere that open this account. */
export default function Identities() {
  const { own, offered } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.identities;
  return (
    <Page title={words.title} state={state}>
      {own.length === 0 ? <p>{words.empty}</p> : null}
      <ul className="cards">
        {own.map(({ id, issuer, linkedAt }) => (
          <li key={id} className="card">
            <p>
              {new URL(issuer).host} {words.since(showDate(linkedAt))}
            </p>
            <Form state={state}>
              <input type="hidden" name="identity" value={id} />
              <Button look="secondary">{words.end}</Button>
            </Form>
          </li>
        ))}
      </ul>
      {offered.map(({ slug, name }) => (
        <Form key={slug} action="/mijn-account/koppelingen/nieuw">
          <input type="hidden" name="provider" value={slug} />
          <Button look="secondary">{words.link(name)}</Button>
        </Form>
      ))}
    </Page>
  );
}
