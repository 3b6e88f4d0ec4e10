import { clientMessages } from '../post/client-messages.js';
import type { Appointment } from './appointment.js';
import { appointmentLines, isAboutAppointment, isAppointmentTold } from './tell.js';

const startsAt = new Date('2026-12-08T13:00:00Z');
const stand = (change: Partial<Appointment> = {}) => ({
  ...{ status: 'booked' as const, sequence: 1, startsAt },
  ...change,
});
const now = new Date('2026-12-01T09:00:00Z');

describe('what a client hears about an appointment', () => {
  it('is true as long as nothing changed and it has not begun', () => {
    const moved = { on: 'appointment.moved', sequence: 1 } as const;
    expect(isAppointmentTold(moved, stand(), now)).toBe(true);
    expect(isAppointmentTold(moved, stand({ sequence: 2 }), now)).toBe(false);
    expect(isAppointmentTold(moved, stand({ status: 'cancelled', sequence: 2 }), now)).toBe(false);
    expect(isAppointmentTold(moved, stand(), startsAt)).toBe(false);
  });

  it('is a reminder of whatever time it is by now', () => {
    const coming = { on: 'appointment.reminded', sequence: null } as const;
    expect(isAppointmentTold(coming, stand({ sequence: 4 }), now)).toBe(true);
    expect(isAppointmentTold(coming, stand({ status: 'cancelled' }), now)).toBe(false);
  });

  it('is that it is off only while it is', () => {
    const off = { on: 'appointment.cancelled', sequence: 2 } as const;
    expect(isAppointmentTold(off, stand({ status: 'cancelled', sequence: 2 }), now)).toBe(true);
    expect(isAppointmentTold(off, stand(), now)).toBe(false);
  });

  it('are four messages of the list', () => {
    const about = clientMessages.filter(isAboutAppointment).map(({ code }) => code);
    expect(about.sort()).toEqual([
      ...['appointment-booked-to-client', 'appointment-cancelled-to-client'],
      ...['appointment-coming-to-client', 'appointment-moved-to-client'],
    ]);
  });

  it('is when, where and with whom', () => {
    const lines = (change: object): string[] =>
      appointmentLines({
        ...{ startsAt, kind: 'office', status: 'booked', place: 'De Linde', coachName: 'Fatma' },
        ...change,
      });
    expect(lines({})).toEqual([
      ...['Wanneer: dinsdag 8 december 2026, 14:00 uur.', 'Waar: De Linde', 'Met: Fatma.'],
    ]);
    expect(lines({ kind: 'phone', place: null, coachName: null })).toEqual([
      ...['Wanneer: dinsdag 8 december 2026, 14:00 uur.', 'Wij bellen u.'],
    ]);
    expect(lines({ status: 'cancelled' })).toEqual([
      'De afspraak van dinsdag 8 december 2026, 14:00 uur gaat niet door.',
    ]);
  });
});
