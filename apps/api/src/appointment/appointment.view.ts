import type {
  AgendaDayView,
  AgendaView,
  AppointmentView,
  OpenHoursFields,
  SlotsView,
} from '@wor/contract';
import { weekdayNames, writePeriods, type OpenHours, type SlotDay } from '@wor/domain';
import type { AgendaWeek, AppointmentRecord, WeekSlots } from '@wor/services';

export function toAppointmentView(record: AppointmentRecord): AppointmentView {
  const { id, version, startsAt, endsAt, kind, place, status, coachName, actions } = record;
  return {
    ...{ id, version, kind, place, status, coachName, actions },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  };
}

const toDayView = ({ date, holiday, free }: SlotDay): AgendaDayView => ({
  ...{ date, holiday, free: free.map((start) => start.toISOString()) },
});

export function toSlotsView({ coachName, hours, days }: WeekSlots): SlotsView {
  const { slotMinutes, periods } = hours;
  return { coachName, slotMinutes, hasHours: periods.length > 0, days: days.map(toDayView) };
}

export function toAgendaView(week: AgendaWeek): AgendaView {
  const { today, days, appointments, hours, version, feedSince } = week;
  return {
    today,
    days: days.map(toDayView),
    appointments: appointments.map((each) => {
      const { id, referralId, number, clientName, startsAt, endsAt, kind, status } = each;
      return {
        ...{ id, version: each.version, referralId, number, clientName, kind, status },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
        actions: each.actions,
      };
    }),
    hours: { ...toHoursFields(hours), slotMinutes: hours.slotMinutes, version },
    feedSince: feedSince?.toISOString() ?? null,
  };
}

function toHoursFields(hours: OpenHours): OpenHoursFields {
  const of = (name: keyof OpenHoursFields): string => {
    const weekday = weekdays[weekdayNames.indexOf(name)];
    return weekday === undefined ? '' : writePeriods(hours, weekday);
  };
  return {
    monday: of('monday'),
    tuesday: of('tuesday'),
    wednesday: of('wednesday'),
    thursday: of('thursday'),
    friday: of('friday'),
    saturday: of('saturday'),
    sunday: of('sunday'),
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
