import { providerAnswers } from '@wor/domain';
import {
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { SignUpCard } from '../../provider/sign-up-card.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Alert } from '../../ui/display.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';

const words = text.provider;

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'provider');
  const { searchParams } = new URL(args.request.url);
  const done = providerAnswers.find((each) => each === searchParams.get('gedaan')) ?? null;
  const after = searchParams.get('na');
  return loadPage(args, async (api) => ({ ...(await api.signUps(after)), done }));
};

/** One press says it: what can be said stands on the buttons. */
export const action = async (args: ActionFunctionArgs) => {
  const answer = await submitButton(args, async (form, api) => {
    const said = form.given('do');
    await api.answerSignUp(form.given('signUp'), { answer: said });
    return said;
  });
  return redirect(`/aanmeldingen?gedaan=${encodeURIComponent(answer)}`, 303);
};

/** Who may come to the activities of one's own organisation. */
export default function SignUps() {
  const { items, next, done } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title}>
      <div className="stack">
        {done === null ? null : (
          <div role="status">
            <Alert kind="ok">
              <p>{words.done[done]}</p>
            </Alert>
          </div>
        )}
        {items.length === 0 ? <EmptyState sentence={words.empty} /> : null}
        <ul className="cards">
          {items.map((one) => (
            <SignUpCard key={one.id} one={one} />
          ))}
        </ul>
        <MoreLink next={next} />
      </div>
    </Page>
  );
}
