import type { AgendaDayView, AgendaEntryView } from '@wor/contract';
import { formatLongDutchDate, civilDate } from '@wor/domain';
import { Link } from 'react-router';
import { showMoment, showTime } from '../format/dates.js';
import { inDutch } from '../format/in-dutch.js';
import { labelFor, text } from '../text/index.js';
import { Badge } from '../ui/display.js';

interface AgendaDayProps {
  readonly day: AgendaDayView;
  readonly entries: readonly AgendaEntryView[];
}

/** One day: who comes when, and what is still free. */
export function AgendaDay({ day: { date, holiday, free }, entries }: AgendaDayProps) {
  const words = text.agenda;
  return (
    <section className="section">
      <h2 className="utrecht-heading-2 section__title">
        {inDutch(formatLongDutchDate(civilDate(date)))}
      </h2>
      {holiday === null ? null : <p className="soft">{words.holiday(holiday)}</p>}
      {entries.length === 0 ? (
        <p className="soft">{words.nothing}</p>
      ) : (
        <ul className="work-rows">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {free.length === 0 ? null : (
        <p className="free">
          {words.free} {free.map(showTime).join(', ')}{' '}
          <Link
            to={`/agenda/nieuw?week=${date}`}
            aria-label={words.bookOn(formatLongDutchDate(civilDate(date)))}
          >
            {words.book}
          </Link>
        </p>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: AgendaEntryView }) {
  const { id, referralId, clientName, startsAt, endsAt, kind, status, actions } = entry;
  const words = text.appointment;
  return (
    <li className="work-row">
      <strong>{text.agenda.span(showTime(startsAt), showTime(endsAt))}</strong>
      <span>
        <Link to={`/dossier/${referralId}`} className="work-row__name">
          {clientName}
        </Link>{' '}
        <span className="soft">{labelFor(words.kinds, kind)}</span>{' '}
        <Badge>{labelFor(words.statuses, status)}</Badge>
      </span>
      <p className="work-row__ways">
        {actions.length === 0 ? null : (
          <Link
            to={`/dossier/${referralId}/afspraak/${id}`}
            className="work-row__way"
            aria-label={`${words.changeFor(showMoment(startsAt))}, ${clientName}`}
          >
            {words.change}
          </Link>
        )}
      </p>
    </li>
  );
}
