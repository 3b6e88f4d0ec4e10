import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { DeviceTable } from '../../session/device-table.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args);
  const { items } = await loadPage(args, (api) => api.ownSessions());
  return { items, isChanged: new URL(args.request.url).searchParams.has('wachtwoord') };
};

/** Ends one session, or all others; both ask a fresh proof, and come back here after it. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, (form, api) => {
    const sessionId = form.text('session');
    return sessionId === undefined ? api.endOtherSessions() : api.endSession(sessionId);
  });
  return redirect('/mijn-account', 303);
};

export default function Account() {
  const { items, isChanged } = useLoaderData<typeof loader>();
  return (
    <Page title={text.account.title} width="wide">
      {isChanged ? (
        <Alert kind="info">
          <p>{text.account.passwordDone}</p>
        </Alert>
      ) : null}
      <Section title={text.account.security}>
        <p>
          <Link to="/mijn-account/wachtwoord">{text.account.password}</Link>
        </p>
      </Section>
      <Section title={text.account.devices}>
        <DeviceTable devices={items} />
        {items.length > 1 ? (
          <Form isInline>
            <Button look="secondary">{text.account.endOthers}</Button>
          </Form>
        ) : null}
      </Section>
    </Page>
  );
}
