import type { HandOverList } from '@wor/contract';
import { Link } from 'react-router';
import { labelFor, text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { Table, type Column } from '../ui/table.js';
import { namesOf, spanWords, standWords } from './hand-over-words.js';

type Line = HandOverList['handOvers'][number];

/** What runs or is planned, each with the way to its clients. */
export function HandOverTable({ rows }: { readonly rows: readonly Line[] }) {
  const words = text.handOver;
  if (rows.length === 0) return <p>{words.none}</p>;
  const columns: readonly Column<Line>[] = [
    {
      title: words.who,
      cell: (line) => <Link to={`/overdracht/${line.id}`}>{words.pair(...namesOf(line))}</Link>,
    },
    { title: words.why, cell: ({ reason }) => labelFor(words.reasons, reason) },
    { title: words.when, cell: spanWords },
    { title: words.clients, cell: ({ clients }) => clients, isNumber: true },
    { title: words.stand, cell: (line) => <Badge>{standWords(line)}</Badge> },
  ];
  return <Table caption={words.table} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
