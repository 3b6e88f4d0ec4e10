import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadLines } from '../../dossier/load-lines.server.js';
import { LineList } from '../../dossier/line-list.js';
import { text } from '../../text/index.js';

export const loader = (args: LoaderFunctionArgs) => loadLines(args, 'caseload');

export default function Caseload() {
  const { caseloadTitle, caseloadTable, caseloadEmpty } = text.team;
  const words = { title: caseloadTitle, table: caseloadTable, empty: caseloadEmpty };
  return <LineList page={useLoaderData<typeof loader>()} words={words} />;
}
