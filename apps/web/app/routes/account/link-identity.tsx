import {
  data,
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { departureCookie } from '../../session/login/departure.server.js';
import { requireFresh, requireMe } from '../../session/page.server.js';
import { doorContext, postedContext } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

/** Who comes here without the form, or back from proving who they are, presses the button again. */
export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args);
  const isPosted = args.context.get(postedContext) !== null;
  return isPosted ? null : redirect('/mijn-account/koppelingen');
};

/** Leaves to link an account: by a form of ours alone, and after a fresh proof (S-16, S-21). */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    requireFresh(args);
    const { url, secret } = await api.depart(form.given('provider'));
    const { origin } = args.context.get(doorContext);
    const cookie = departureCookie({ why: 'koppel', secret }, origin);
    return data({ url }, { headers: { 'Set-Cookie': cookie } });
  });

/** Goes on by itself: what a form answers with may not send a browser to another address (CSP). */
export default function LinkIdentity() {
  const answer = useActionData<typeof action>() ?? emptyForm;
  const words = text.identities;
  if ('url' in answer) {
    return (
      <Page title={words.title}>
        <meta httpEquiv="refresh" content={`0;url=${answer.url}`} />
        <p>{words.leaving}</p>
        <ButtonLink to={answer.url}>{words.goOn}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title} state={answer}>
      <ButtonLink to="/mijn-account/koppelingen">{text.elsewhere.again}</ButtonLink>
    </Page>
  );
}
