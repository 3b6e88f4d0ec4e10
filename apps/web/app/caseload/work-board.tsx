import type { WorkLine } from '@wor/contract';
import { possibleActions, type Status } from '@wor/domain';
import { Link } from 'react-router';
import { statusLabel } from '../format/labels.js';
import { actionText, text } from '../text/index.js';
import { nextWords, whenWords } from './next-step.js';
import type { BoardColumn } from './board-columns.js';
import { Marks } from './work-row.js';

interface WorkBoardProps {
  readonly columns: readonly BoardColumn[];
  readonly today: string;
  readonly isLead: boolean;
}

/** The same clients by step, for who likes to see them side by side; moving is by menu. */
export function WorkBoard({ columns, today, isLead }: WorkBoardProps) {
  const words = text.board;
  const region = { role: 'region', 'aria-label': words.title };
  return (
    <div className="board" {...region}>
      {columns.map(({ step, items, more }) => (
        <section key={step} className="board__column" aria-labelledby={`bord-${step}`}>
          <h2 className="board__title" id={`bord-${step}`}>
            {statusLabel(step)}{' '}
            <span className="soft">({words.count(items.length, more !== null)})</span>
          </h2>
          {items.length === 0 ? (
            <p className="soft">{words.nobody}</p>
          ) : (
            <ul className="board__cards">
              {items.map((line) => (
                <Card key={line.id} {...{ line, today, isLead }} />
              ))}
            </ul>
          )}
          {more === null ? null : (
            <p className="more">
              <Link to={more}>
                {text.workList.more}
                <span className="visually-hidden">: {statusLabel(step)}</span>
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

interface CardProps {
  readonly line: WorkLine;
  readonly today: string;
  readonly isLead: boolean;
}

function Card({ line, today, isLead }: CardProps) {
  const { id, clientName, status, nextAction, coachName } = line;
  const role = isLead ? 'lead' : 'coach';
  const moves = possibleActions(status as Status, { role });
  const words = text.board;
  return (
    <li className="card board__card">
      <Link to={`/dossier/${id}`} className="work-row__name" data-row="">
        {clientName}
      </Link>
      <Marks line={line} />
      <p>
        {nextWords(nextAction)}
        <span className="work-row__quiet soft">{whenWords(nextAction, today)}</span>
      </p>
      {isLead ? <p className="soft">{coachName ?? text.referral.noCoach}</p> : null}
      {moves.length === 0 ? null : (
        <details className="disclosure">
          <summary className="disclosure__summary">
            {words.move}
            <span className="visually-hidden">: {clientName}</span>
          </summary>
          <ul className="board__moves">
            {moves.map((action) => (
              <li key={action}>
                <Link to={`/dossier/${id}/stap/${action}`}>
                  {actionText(action)?.button ?? action}
                  <span className="visually-hidden">: {clientName}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
