import type { Dossier, FollowUpView } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { Table, type Column } from '../ui/table.js';

const words = text.followUp;

/** Only a follow-up that is due can be answered; the domain clock decides when that is. */
const askable: readonly string[] = ['due'];
const isAskable = ({ kind, status }: FollowUpView): boolean =>
  kind === 'follow_up' && askable.includes(status);

interface FollowUpsProps {
  readonly dossier: Pick<Dossier, 'id' | 'followUps'>;
  readonly mayAnswer: boolean;
}

/** When somebody will be asked again how it goes; one that is not done has its form. */
export function FollowUps({ dossier: { id, followUps }, mayAnswer }: FollowUpsProps) {
  if (followUps.length === 0) return <p>{text.dossier.noFollowUps}</p>;
  const columns: readonly Column<FollowUpView>[] = [
    { title: text.dossier.moment, cell: ({ moment }) => labelFor(words.moments, moment) },
    { title: text.dossier.due, cell: ({ dueOn }) => showDate(dueOn), isShort: true },
    {
      title: text.team.step,
      cell: ({ status }) => <Badge>{labelFor(words.statuses, status)}</Badge>,
    },
    {
      title: words.result,
      cell: (one) =>
        mayAnswer && isAskable(one) ? (
          <Link to={`/dossier/${id}/opvolging/${one.id}`}>{text.dossier.followUpResult}</Link>
        ) : (
          ((one.doneAt && showDate(one.doneAt)) ?? '')
        ),
    },
  ];
  return (
    <Table
      caption={text.dossier.followUps}
      columns={columns}
      rows={followUps}
      keyOf={(one) => one.id}
    />
  );
}
