import type { ClientMessageView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Table } from '../ui/table.js';

/** What was written to a client, newest first. */
export function WrittenMessages({ messages }: { readonly messages: readonly ClientMessageView[] }) {
  const words = text.reach;
  if (messages.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.messagesTable}
      rows={messages}
      keyOf={({ code, channel, plannedAt }) => `${code} ${channel} ${plannedAt}`}
      columns={[
        { title: words.message, cell: ({ code }) => labelFor(text.post.codes, code) },
        { title: words.how, cell: ({ channel }) => labelFor(text.post.channels, channel) },
        {
          title: words.when,
          cell: ({ settledAt, plannedAt }) => showDate(settledAt ?? plannedAt),
          isShort: true,
        },
        { title: words.status, cell: ({ status }) => labelFor(words.statuses, status) },
      ]}
    />
  );
}
