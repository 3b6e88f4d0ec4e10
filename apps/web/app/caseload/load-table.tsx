import type { TeamLoad } from '@wor/contract';
import { text } from '../text/index.js';
import { Table, type Column } from '../ui/table.js';

type Coach = TeamLoad['coaches'][number];

/** How many clients each coach carries, and how many of those are late. */
export function LoadTable({ coaches }: Pick<TeamLoad, 'coaches'>) {
  const words = text.divide;
  const columns: readonly Column<Coach>[] = [
    { title: words.name, cell: ({ name }) => name },
    { title: words.open, cell: ({ open }) => open, isNumber: true },
    { title: words.late, cell: ({ late }) => late, isNumber: true },
  ];
  return (
    <Table
      caption={words.table}
      columns={columns}
      rows={coaches}
      keyOf={({ accountId }) => accountId}
    />
  );
}
