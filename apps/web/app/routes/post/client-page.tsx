import type { ClientPageView } from '@wor/contract';
import {
  data,
  useActionData,
  useLoaderData,
  useParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { apiOf } from '../../api/api.server.js';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { inDutch } from '../../format/in-dutch.js';
import { showPhone } from '../../format/phone.js';
import { loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

const refusals: readonly string[] = ['link.ended', 'input.invalid'];

/** What the link in a message opens. Opening it changes nothing: scanners of mail open it too. */
export const loader = (args: LoaderFunctionArgs) =>
  loadPage(args, async () => {
    try {
      return data({ page: await apiOf(args.context).clientPage(args.params.token ?? '') });
    } catch (error) {
      if (!(error instanceof ApiProblem) || !refusals.includes(error.code)) throw error;
      return data({ page: null }, { status: error.status });
    }
  });

export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (_form, api) => {
    await api.stopMessages(args.params.token ?? '');
    return { isStopped: true } as const;
  });

export default function ClientPage() {
  const { page } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  const calendar = `/b/${token}/afspraak.ics`;
  const answer = useActionData<typeof action>();
  const words = text.clientPage;
  if (page === null) {
    return (
      <Page title={words.ended}>
        <p className="lead">{words.endedText}</p>
      </Page>
    );
  }
  const state = answer === undefined || 'isStopped' in answer ? emptyForm : answer;
  return (
    <Page title={words.title} state={state}>
      <div className="stack">
        {page.lines.map((line) => (
          <p key={line} className="lead">
            {inDutch(line)}
          </p>
        ))}
        <p className="lead">
          <a className="utrecht-link utrecht-link--html-a" href={`tel:${page.phone}`}>
            {words.call(showPhone(page.phone))}
          </a>
        </p>
        {page.hasCalendar ? (
          <p>
            <a className="utrecht-link utrecht-link--html-a" href={calendar}>
              {words.calendar}
            </a>
          </p>
        ) : null}
        <p>{words.from(page.team)}</p>
      </div>
      <Section title={words.stopHeading}>
        <Stop page={page} />
      </Section>
    </Page>
  );
}

function Stop({ page: { channel } }: { readonly page: ClientPageView }) {
  const words = text.clientPage;
  if (channel === null) {
    return (
      <Alert kind="ok">
        <p>{words.stopped}</p>
      </Alert>
    );
  }
  return (
    <Form>
      <p>{words.stopHint}</p>
      <Button look="secondary">{words.stop[channel]}</Button>
    </Form>
  );
}
