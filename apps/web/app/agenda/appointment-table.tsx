import type { AppointmentView, Dossier } from '@wor/contract';
import { Link } from 'react-router';
import { inDutch } from '../format/in-dutch.js';
import { showMoment } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { ButtonLink } from '../ui/button.js';
import { Badge } from '../ui/display.js';
import { Table, type Column } from '../ui/table.js';

interface AppointmentsProps {
  readonly dossier: Pick<Dossier, 'id' | 'appointments'>;
  readonly mayBook: boolean;
}

/** The appointments of a client, and the way to the next one. */
export function Appointments({ dossier: { id, appointments }, mayBook }: AppointmentsProps) {
  const words = text.appointment;
  return (
    <div className="stack">
      {appointments.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.table}
          columns={columnsOf(id)}
          rows={appointments}
          keyOf={(one) => one.id}
        />
      )}
      {mayBook ? (
        <p>
          <ButtonLink to={`/dossier/${id}/afspraak`}>{words.book}</ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

function columnsOf(dossierId: string): readonly Column<AppointmentView>[] {
  const words = text.appointment;
  return [
    { title: words.when, cell: ({ startsAt }) => showMoment(startsAt), isShort: true },
    { title: words.how, cell: (one) => <How one={one} /> },
    { title: words.who, cell: ({ coachName }) => inDutch(coachName) },
    {
      title: words.status,
      cell: ({ status }) => <Badge>{labelFor(words.statuses, status)}</Badge>,
    },
    {
      title: text.post.action,
      cell: (one) =>
        one.actions.length === 0 ? null : (
          <Link
            to={`/dossier/${dossierId}/afspraak/${one.id}`}
            aria-label={words.changeFor(showMoment(one.startsAt))}
          >
            {words.change}
          </Link>
        ),
    },
  ];
}

function How({ one: { kind, place } }: { readonly one: AppointmentView }) {
  return (
    <>
      {labelFor(text.appointment.kinds, kind)}
      {place === null ? null : <>: {inDutch(place)}</>}
    </>
  );
}
