import type { WorkLine } from '@wor/contract';
import { mayRecord, type Status } from '@wor/domain';
import { Link } from 'react-router';
import { inDutch } from '../format/in-dutch.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { Table, type Column } from '../ui/table.js';
import { nextWords, quietWords, whenWords } from './next-step.js';
import { Marks } from './work-row.js';

interface WorkTableProps {
  readonly items: readonly WorkLine[];
  readonly today: string;
  /** A lead sees whose client it is. */
  readonly hasCoach: boolean;
}

/** Clients in a table, each with what is next. */
export function WorkTable({ items, today, hasCoach }: WorkTableProps) {
  const words = text.workList;
  const coach: readonly Column<WorkLine>[] = [
    { title: text.team.coach, cell: ({ coachName }) => coachName ?? text.referral.noCoach },
  ];
  const columns: readonly Column<WorkLine>[] = [
    { title: text.team.name, cell: (line) => <Name line={line} /> },
    { title: words.next, cell: (line) => <Next line={line} today={today} mayLog={!hasCoach} /> },
    { title: words.quiet, cell: (line) => quietWords(line, today) },
    { title: text.team.step, cell: ({ status }) => <Badge>{statusLabel(status)}</Badge> },
    { title: text.team.reason, cell: ({ reason }) => inDutch(reason) },
    { title: text.team.area, cell: ({ neighbourhood }) => neighbourhood ?? text.team.noArea },
    ...(hasCoach ? coach : []),
  ];
  return <Table caption={words.table} columns={columns} rows={items} keyOf={({ id }) => id} />;
}

function Name({ line }: { readonly line: WorkLine }) {
  return (
    <>
      <Link to={`/dossier/${line.id}`} data-row="">
        {line.clientName}
      </Link>
      <Marks line={line} />
    </>
  );
}

interface NextProps {
  readonly line: WorkLine;
  readonly today: string;
  readonly mayLog: boolean;
}

/** What is next, when, and the way to write down that it was done. */
function Next({ line, today, mayLog }: NextProps) {
  const { nextAction, status } = line;
  const isLoggable = mayLog && mayRecord('contact', { status: status as Status });
  return (
    <>
      {nextWords(nextAction)}
      <span className="work-row__quiet soft">{whenWords(nextAction, today)}</span>
      {isLoggable ? <Log line={line} /> : null}
    </>
  );
}

function Log({ line: { id, clientName } }: { readonly line: WorkLine }) {
  const { button, buttonFor } = text.contact;
  return (
    <Link
      className="work-row__way"
      to={`/dossier/${id}/contact?van=lijst`}
      aria-label={buttonFor(clientName)}
      data-row-key="c"
    >
      {button}
    </Link>
  );
}
