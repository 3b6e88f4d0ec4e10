import { Link } from 'react-router';
import { text } from '../text/index.js';
import { Badge } from './display.js';

/** Four states, so that "looked at" never reads as "untouched". */
export type TaskState = 'untouched' | 'busy' | 'waiting' | 'done';

const tones = {
  untouched: 'neutral',
  busy: 'new',
  waiting: 'attention',
  done: 'done',
} as const satisfies Record<TaskState, string>;

interface Task {
  readonly title: string;
  readonly to: string;
  readonly state: TaskState;
  readonly hint?: string;
}

/** Things to do in any order, each with how far it is. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map(({ title, to, state, hint }) => (
        <li key={title} className="tasks__task">
          <div>
            <Link to={to}>{title}</Link>
            {hint === undefined ? null : <p className="soft">{hint}</p>}
          </div>
          <Badge tone={tones[state]}>{text.taskStates[state]}</Badge>
        </li>
      ))}
    </ul>
  );
}
