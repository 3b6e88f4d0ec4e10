import type {
  AgendaView,
  AppointmentRequest,
  AppointmentView,
  CalendarFeedResult,
  CalendarView,
  OpenHoursRequest,
  OpenHoursResult,
  PresenceView,
  SlotsView,
} from '@wor/contract';
import type { Call } from './call.server.js';

const id = encodeURIComponent;

type Ask = <Data>(call: Call) => Promise<Data>;

const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body });
const onDay = (day: string | null): string => (day === null ? '' : `?day=${id(day)}`);

/** A change under the version that was read. */
interface Edit<Body> {
  readonly body: Body;
  readonly version?: number;
}

/** Appointments, one's agenda, and who else looks at a dossier. */
export function agendaCalls(ask: Ask) {
  return {
    slots: (referralId: string, day: string | null) =>
      ask<SlotsView>({ path: `/referrals/${id(referralId)}/slots${onDay(day)}` }),
    book: (referralId: string, body: AppointmentRequest, idempotencyKey: string) =>
      ask<AppointmentView>({
        ...post(`/referrals/${id(referralId)}/appointments`, body),
        idempotencyKey,
      }),
    actOnAppointment: (
      appointmentId: string,
      action: string,
      { body, version }: Edit<AppointmentRequest>,
    ) =>
      ask<AppointmentView>({
        ...post(`/appointments/${id(appointmentId)}/actions/${id(action)}`, body),
        version,
      }),
    look: (referralId: string) =>
      ask<PresenceView>(post(`/referrals/${id(referralId)}/presence`, {})),
    agenda: (day: string | null) => ask<AgendaView>({ path: `/agenda${onDay(day)}` }),
    setOpenHours: ({ body, version }: Edit<OpenHoursRequest>) =>
      ask<OpenHoursResult>({ method: 'PUT', path: '/agenda/hours', body, version }),
    renewFeed: () => ask<CalendarFeedResult>(post('/agenda/feed', {})),
    endFeed: () => ask<undefined>({ method: 'DELETE', path: '/agenda/feed' }),
    coachCalendar: (token: string) =>
      ask<CalendarView>({ ...post('/calendar-feeds', { token }), token: undefined }),
    clientCalendar: (token: string) =>
      ask<CalendarView>({ ...post('/client-pages/calendar', { token }), token: undefined }),
  };
}
