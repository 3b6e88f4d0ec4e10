import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { DeviceTable } from '../../account/device-table.js';
import { EmailSection, FactorSection } from '../../account/own-sections.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

type Done = 'password' | 'email' | 'factor';

/** By what stands in the address after a change. */
const doneBy: readonly (readonly [string, Done])[] = [
  ['wachtwoord', 'password'],
  ['adres', 'email'],
  ['code', 'factor'],
];

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args);
  const { searchParams } = new URL(args.request.url);
  const done = doneBy.find(([name]) => searchParams.has(name))?.[1] ?? null;
  return loadPage(args, async (api) => {
    const [account, { items }] = await Promise.all([api.ownAccount(), api.ownSessions()]);
    return { account, items, done };
  });
};

/** Ends one session, or all others; both ask a fresh proof, and come back here after it. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, (form, api) => {
    const sessionId = form.text('session');
    return sessionId === undefined ? api.endOtherSessions() : api.endSession(sessionId);
  });
  return redirect('/mijn-account', 303);
};

const sentences = (): Readonly<Record<Done, string>> => ({
  password: text.account.passwordDone,
  email: text.ownEmail.done,
  factor: text.ownFactor.removed,
});

export default function Account() {
  const { account, items, done } = useLoaderData<typeof loader>();
  return (
    <Page title={text.account.title} width="wide">
      {done === null ? null : (
        <Alert kind="ok">
          <p>{sentences()[done]}</p>
        </Alert>
      )}
      <EmailSection account={account} />
      <Section title={text.login.password}>
        <p>
          <Link to="/mijn-account/wachtwoord">{text.account.password}</Link>
        </p>
      </Section>
      <FactorSection account={account} />
      <Section title={text.ownLinks.section}>
        <p>
          <Link to="/mijn-account/koppelingen">{text.ownLinks.link}</Link>
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
