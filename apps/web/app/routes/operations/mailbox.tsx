import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showMoment } from '../../format/dates.js';
import { openMailbox } from '../../session/mailbox.server.js';
import type { CaughtMessage } from '../../session/request-context.server.js';
import { text } from '../../text/index.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

const words = text.mailbox;

export const loader = async (args: LoaderFunctionArgs) => ({
  messages: await openMailbox(args).list(),
});

const columns = (): readonly Column<CaughtMessage>[] => [
  {
    title: words.subject,
    cell: ({ id, subject }) => <Link to={`/oefenpost/${id}`}>{subject}</Link>,
  },
  { title: words.to, cell: ({ to }) => to },
  { title: words.date, cell: ({ date }) => (date === null ? '' : showMoment(date)) },
];

export default function MailboxPage() {
  const { messages } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} width="wide">
      <div className="stack">
        <p className="lead">{words.intro}</p>
        {messages.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <Table caption={words.table} columns={columns()} rows={messages} keyOf={({ id }) => id} />
        )}
      </div>
    </Page>
  );
}
