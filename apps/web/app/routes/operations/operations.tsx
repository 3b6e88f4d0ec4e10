import type { DeadLetter, QueueState, ReferTimesView } from '@wor/contract';
import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { showMoment } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert, Badge } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

const words = text.operations;

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'operator');
  return loadPage(args, async (api) => {
    const [state, health, times] = await Promise.all([
      api.queues(),
      api.health(),
      api.referTimes(),
    ]);
    return { state, health, times };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    await api.retryDeadLetter(form.given('deadLetter'));
    return redirect('/beheer', 303);
  });

type Queue = QueueState['queues'][number];
type Check = readonly [string, { readonly isUp: boolean; readonly serves?: string }];

const queueColumns = (): readonly Column<Queue>[] => [
  { title: words.queue, cell: ({ queue }) => queue },
  { title: words.pending, cell: ({ pending }) => pending, isNumber: true },
  { title: words.due, cell: ({ due }) => due, isNumber: true },
  { title: words.leased, cell: ({ leased }) => leased, isNumber: true },
  { title: words.dead, cell: ({ dead }) => dead, isNumber: true },
];

const checkColumns = (): readonly Column<Check>[] => [
  { title: words.component, cell: ([name]) => name },
  {
    title: words.state,
    cell: ([, { isUp }]) => (
      <Badge tone={isUp ? 'done' : 'attention'}>{isUp ? words.up : words.down}</Badge>
    ),
  },
  {
    title: words.serves,
    cell: ([, { serves }]) => <span lang="en">{servesWords(serves ?? '')}</span>,
  },
];

const deadColumns = (): readonly Column<DeadLetter>[] => [
  { title: words.kind, cell: ({ kind }) => kind },
  { title: words.queue, cell: ({ queue }) => queue },
  { title: words.attempts, cell: ({ attempts }) => attempts, isNumber: true },
  { title: words.error, cell: ({ lastError }) => <span lang="en">{lastError}</span> },
  { title: words.since, cell: ({ createdAt }) => showMoment(createdAt) },
  { title: words.retry, cell: (letter) => <Retry letter={letter} /> },
];

/** The start script describes all backends in one JSON text; anything else is shown as it is. */
function servesWords(serves: string): string {
  if (!serves.startsWith('{')) return serves;
  const backends = JSON.parse(serves) as Readonly<Record<string, string>>;
  return Object.values(backends).join(', ');
}

/** A code that this version does not know is shown as it is. */
function alarmWords(code: string): string {
  return (words.alarmSentences as Readonly<Record<string, string>>)[code] ?? code;
}

/** How long referring takes, in one sentence; said aloud only when somebody referred. */
function referWords({ days, count, p50, p90 }: ReferTimesView): string {
  if (p50 === null || p90 === null) return words.nobodyReferred(days);
  return `${words.referTime(p50, p90)} ${words.referCount(count, days)}`;
}

function Retry({ letter }: { readonly letter: DeadLetter }) {
  return (
    <Form isInline>
      <input type="hidden" name="deadLetter" value={letter.id} />
      <Button look="secondary" label={words.retryOne(letter.kind)}>
        {words.retry}
      </Button>
    </Form>
  );
}

export default function Operations() {
  const { state, health, times } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>() ?? emptyForm;
  const checks = Object.entries(health.checks);
  return (
    <Page title={words.title} state={form} width="wide">
      <Alert kind={state.dueAndNotDone === 0 ? 'ok' : 'warning'}>
        <p>{words.waiting(state.dueAndNotDone)}</p>
      </Alert>
      {state.alarms.length === 0 ? null : (
        <Section title={words.alarms}>
          <ul>
            {state.alarms.map(({ code, since, isTold }) => (
              <li key={code}>
                {alarmWords(code)} {words.alarmSince(showMoment(since), isTold)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.referTimes}>
        <p>{referWords(times)}</p>
      </Section>
      <Section title={words.health}>
        <Table
          caption={words.health}
          columns={checkColumns()}
          rows={checks}
          keyOf={([name]) => name}
        />
      </Section>
      <Section title={words.queues}>
        {state.queues.length === 0 ? (
          <p>{words.nothingWaits}</p>
        ) : (
          <Table
            caption={words.queues}
            columns={queueColumns()}
            rows={state.queues}
            keyOf={({ queue }) => queue}
          />
        )}
      </Section>
      <Section title={words.deadLetters}>
        {state.deadLetters.length === 0 ? (
          <p>{words.noDeadLetters}</p>
        ) : (
          <Table
            caption={words.deadLetters}
            columns={deadColumns()}
            rows={state.deadLetters}
            keyOf={({ id }) => id}
          />
        )}
      </Section>
    </Page>
  );
}
