import { civilDateOf } from '@wor/domain';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AgendaDay } from '../../agenda/agenda-day.js';
import { dayOf } from '../../agenda/booking-form.js';
import { WeekLinks } from '../../agenda/week-links.js';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  return loadPage(args, (api) => api.agenda(dayOf(args.request.url)));
};

/** A week of one's own agenda. */
export default function Agenda() {
  const { days, appointments, hours } = useLoaderData<typeof loader>();
  const words = text.agenda;
  const [monday = '', sunday = ''] = [days[0]?.date, days.at(-1)?.date];
  const shown = days.filter(({ date, free, holiday }, at) => {
    const isUsed = appointments.some(({ startsAt }) => civilDateOf(new Date(startsAt)) === date);
    return at < 5 || isUsed || free.length > 0 || holiday !== null;
  });
  return (
    <Page title={words.title} width="wide">
      <p className="lead">{words.week(showDate(monday), showDate(sunday))}</p>
      <WeekLinks to="/agenda" monday={monday} />
      {hours.version === 0 ? (
        <Alert kind="info">
          <p>
            {words.noHours} <Link to="/agenda/instellen">{words.settings}</Link>
          </p>
        </Alert>
      ) : null}
      {shown.map((day) => (
        <AgendaDay
          key={day.date}
          day={day}
          entries={appointments.filter(
            ({ startsAt }) => civilDateOf(new Date(startsAt)) === day.date,
          )}
        />
      ))}
      <div className="section">
        <ButtonGroup>
          <ButtonLink to={`/agenda/nieuw?week=${monday}`} look="primary">
            {words.book}
          </ButtonLink>
          <ButtonLink to="/agenda/instellen">{words.settings}</ButtonLink>
        </ButtonGroup>
      </div>
    </Page>
  );
}
