import type { WorkLine } from '@wor/contract';
import { Link } from 'react-router';
import { nextWords, quietWords, whenWords } from '../caseload/next-step.js';
import { Marks } from '../caseload/work-row.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { useField } from '../ui/fields/form-context.js';
import { Table, type Column } from '../ui/table.js';

interface ClientTableProps {
  readonly items: readonly WorkLine[];
  readonly today: string;
  /** Ticks those whom the form around the table is about. */
  readonly hasTicks?: boolean;
}

/** Clients with all that a colleague has to know first: what is next, when, and since when it is quiet. */
export function ClientTable({ items, today, hasTicks = false }: ClientTableProps) {
  const words = text.handOver;
  const tick: Column<WorkLine> = { title: words.pick, cell: (line) => <Tick line={line} /> };
  const columns: readonly Column<WorkLine>[] = [
    { title: text.team.name, cell: (line) => <Name line={line} /> },
    ...(hasTicks ? [tick] : []),
    {
      title: text.workList.next,
      cell: ({ nextAction }) => (
        <>
          {nextAction.code === 'none' ? words.onlyFollowUp : nextWords(nextAction)}
          <span className="work-row__quiet soft">{whenWords(nextAction, today)}</span>
        </>
      ),
    },
    { title: text.workList.quiet, cell: (line) => quietWords(line, today) },
    { title: text.team.step, cell: ({ status }) => <Badge>{statusLabel(status)}</Badge> },
  ];
  return <Table caption={words.list} columns={columns} rows={items} keyOf={({ id }) => id} />;
}

function Name({ line }: { readonly line: WorkLine }) {
  return (
    <>
      <Link to={`/dossier/${line.id}`}>{line.clientName}</Link>
      <Marks line={line} />
    </>
  );
}

function Tick({ line: { id, clientName } }: { readonly line: WorkLine }) {
  const { values } = useField('id');
  return (
    <label className="choice__option">
      <input type="checkbox" name="id" value={id} defaultChecked={values.includes(id)} />
      <span className="visually-hidden">{clientName}</span>
    </label>
  );
}
