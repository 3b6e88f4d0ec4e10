import { addDays, civilDate } from '@wor/domain';
import { Link } from 'react-router';
import { text } from '../text/index.js';

interface WeekLinksProps {
  /** A path of ours; the week comes behind it. */
  readonly to: string;
  /** The Monday that is shown. */
  readonly monday: string;
}

/** The weeks around the one that is shown, each with an address of its own. */
export function WeekLinks({ to, monday }: WeekLinksProps) {
  const words = text.agenda;
  const weekly = (days: number): string => `${to}?week=${addDays(civilDate(monday), days)}`;
  const ways = [
    { way: weekly(-7), label: words.before },
    { way: `${to}?week=nu`, label: words.now },
    { way: weekly(7), label: words.after },
  ];
  return (
    <nav aria-label={words.weeks} className="weeks">
      <ul className="views">
        {ways.map(({ way, label }) => (
          <li key={label}>
            <Link to={way} className="views__link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
