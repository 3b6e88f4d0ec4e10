import type { Dossier, FollowUpView } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { momentWords } from '../safety/safety-notice.js';
import { Table, type Column } from '../ui/table.js';

const words = text.followUp;

/** Only a follow-up that is due can be answered; the domain clock decides when that is. */
const askable: readonly string[] = ['due'];
const isWaiting = ({ status }: FollowUpView): boolean => askable.includes(status);
const isAskable = (one: FollowUpView): boolean => one.kind === 'follow_up' && isWaiting(one);

interface FollowUpsProps {
  readonly dossier: Pick<Dossier, 'id' | 'followUps'>;
  readonly mayAnswer: boolean;
}

/** When somebody will be asked again how it goes; one that is not done has its form. */
export function FollowUps({ dossier: { id, followUps }, mayAnswer }: FollowUpsProps) {
  if (followUps.length === 0) return <p>{text.dossier.noFollowUps}</p>;
  const columns: readonly Column<FollowUpView>[] = [
    { title: text.dossier.moment, cell: momentWords },
    { title: text.dossier.due, cell: ({ dueOn }) => showDate(dueOn), isShort: true },
    {
      title: text.team.step,
      cell: ({ status }) => <Badge>{labelFor(words.statuses, status)}</Badge>,
    },
    {
      title: words.result,
      cell: (one) =>
        mayAnswer && isWaiting(one) ? (
          <Answers dossierId={id} one={one} />
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

interface AnswersProps {
  readonly dossierId: string;
  readonly one: FollowUpView;
}

/** What the coach can do with something that waits. */
function Answers({ dossierId, one }: AnswersProps) {
  const path = `/dossier/${dossierId}/opvolging/${one.id}`;
  return (
    <>
      {isAskable(one) && (
        <>
          <Link to={path}>{text.dossier.followUpResult}</Link>
          <br />
        </>
      )}
      {one.kind === 'safety' ? null : <Link to={`${path}/uitstellen`}>{words.snooze.link}</Link>}
    </>
  );
}
