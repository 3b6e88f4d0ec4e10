import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadLines } from '../../dossier/load-lines.server.js';
import { LineList } from '../../dossier/line-list.js';
import { text } from '../../text/index.js';

export const loader = (args: LoaderFunctionArgs) => loadLines(args, 'inbox');

export default function Inbox() {
  const { inboxTitle, inboxTable, inboxEmpty } = text.team;
  const words = { title: inboxTitle, table: inboxTable, empty: inboxEmpty };
  return <LineList page={useLoaderData<typeof loader>()} words={words} />;
}
