import type { WorkLine } from '@wor/contract';
import { mayRecord, possibleActions, type Status } from '@wor/domain';
import { Link } from 'react-router';
import { showPhone } from '../format/phone.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { nextWords, quietWords, whenWords } from './next-step.js';

interface WorkRowProps {
  readonly line: WorkLine;
  readonly today: string;
  /** Only a coach writes contacts down and puts somebody on hold. */
  readonly isCoach: boolean;
}

/** One client of the day: who it is, what is next, and how to do it at once. */
export function WorkRow({ line, today, isCoach }: WorkRowProps) {
  const { id, clientName, age, nextAction } = line;
  return (
    <li className="work-row">
      <div className="work-row__who">
        <Link to={`/dossier/${id}`} className="work-row__name" data-row="">
          {clientName}
        </Link>
        {age === null ? null : <span className="soft"> {text.dossier.years(age)}</span>}
        <Marks line={line} />
      </div>
      <p className="work-row__next">
        {nextWords(nextAction)}
        <span className="work-row__quiet soft">
          {[whenWords(nextAction, today), quietWords(line, today)].filter(Boolean).join(' · ')}
        </span>
      </p>
      <Ways line={line} isCoach={isCoach} today={today} />
    </li>
  );
}

/** What must not be overlooked. */
export function Marks({ line }: { readonly line: WorkLine }) {
  const { isUrgent, safetyBy, isUnconfirmed, hasUnreadMessage } = line;
  const marks = [
    safetyBy === null ? null : text.safety.mark,
    isUrgent ? text.team.urgent : null,
    isUnconfirmed ? text.samePerson.unconfirmed : null,
    hasUnreadMessage ? text.day.unread : null,
  ];
  return (
    <>
      {marks.map((mark) =>
        mark === null ? null : (
          <span key={mark}>
            {' '}
            <Badge tone="attention">{mark}</Badge>
          </span>
        ),
      )}
    </>
  );
}

function Ways({ line, isCoach, today }: WorkRowProps) {
  const { id, phone, status, clientName } = line;
  const words = text.contact;
  const mayLog = isCoach && mayRecord('contact', { status: status as Status });
  return (
    <p className="work-row__ways">
      {phone === null ? null : (
        <a
          className="utrecht-link utrecht-link--html-a work-row__way"
          href={`tel:${phone}`}
          data-row-key="b"
        >
          {showPhone(phone)}
        </a>
      )}
      {mayLog ? (
        <Link
          to={`/dossier/${id}/contact?van=dag`}
          className="work-row__way"
          aria-label={words.buttonFor(clientName)}
          data-row-key="c"
        >
          {words.button}
        </Link>
      ) : null}
      <Later line={line} isCoach={isCoach} today={today} />
    </p>
  );
}

/** What somebody puts off when it is due: the follow-up or the day; else the whole client waits. */
const duties: readonly string[] = ['follow_up', 'letter', 'resume'];

function Later({ line, isCoach, today }: WorkRowProps) {
  const { id, status, clientName, nextAction } = line;
  const words = text.contact;
  const isDue = (nextAction.dueOn ?? today) <= today && duties.includes(nextAction.code);
  const mayHold = possibleActions(status as Status, { role: 'coach' }).includes('hold');
  if (!isCoach || !(isDue || mayHold)) return null;
  return (
    <Link
      to={isDue ? `/dossier/${id}/uitstellen` : `/dossier/${id}/stap/hold`}
      className="work-row__way"
      aria-label={isDue ? words.laterFor(clientName) : words.holdFor(clientName)}
      data-row-key="z"
    >
      {isDue ? words.later : words.hold}
    </Link>
  );
}
