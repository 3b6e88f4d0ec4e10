import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { ClientTable } from '../../hand-over/client-table.js';
import { namesOf, spanWords, standWords } from '../../hand-over/hand-over-words.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert, DataList } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  const { searchParams } = new URL(args.request.url);
  const page = await loadPage(args, (api) =>
    api.handOver(args.params.id ?? '', searchParams.get('na')),
  );
  const done = searchParams.get('gedaan') ?? '';
  return { ...page, done: /^\d{1,4}$/.test(done) ? Number(done) : null };
};

export const action = (args: ActionFunctionArgs) =>
  submitButton(args, async (_form, api) => {
    await api.endHandOver(args.params.id ?? '');
    return redirect('/overdracht', 303);
  });

export default function HandOver() {
  const { handOver, items, next, today, done } = useLoaderData<typeof loader>();
  const words = text.handOver;
  const { reason, cancelledFor, mayEnd } = handOver;
  return (
    <Page
      title={words.detail(...namesOf(handOver))}
      windowTitle={words.window}
      back={<Link to="/overdracht">{words.back}</Link>}
      width="wide"
    >
      {done === null ? null : (
        <div role="status">
          <Alert kind="ok">
            <p>{handOver.fromOn > today ? words.planned : words.moved(done)}</p>
          </Alert>
        </div>
      )}
      {cancelledFor === null ? null : (
        <Alert kind="warning">
          <p>{words.failedWhy}</p>
        </Alert>
      )}
      <DataList
        facts={[
          { key: words.why, value: labelFor(words.reasons, reason) },
          { key: words.when, value: spanWords(handOver) },
          { key: words.stand, value: standWords(handOver) },
        ]}
      />
      <Section title={words.clients}>
        {items.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <div className="stack">
            <ClientTable items={items} today={today} />
            <MoreLink next={next} />
            <p className="soft">{words.print}</p>
          </div>
        )}
      </Section>
      {mayEnd ? (
        <Section title={words.stop}>
          <Form>
            <p>{words.stopHint}</p>
            <Button look="secondary">{words.stop}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  );
}
