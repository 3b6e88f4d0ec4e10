import { atLocalTime, civilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import { checkBooking, type BookingOrder } from './check-booking.js';

const now = atLocalTime(civilDate('2026-11-20'), '10:00');
const order: BookingOrder = {
  day: '2026-12-08',
  time: '14:00',
  kind: 'office',
  place: ' De Linde ',
};

function problemsOf(change: BookingOrder): readonly string[] {
  try {
    checkBooking({ ...order, ...change }, { now, minutes: 60 });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.details.fields ?? []).map(({ field, code }) => `${field} ${code}`);
  }
}

describe('a booking', () => {
  it('is a time on the Dutch clock, and lasts as long as the coach says', () => {
    expect(checkBooking(order, { now, minutes: 45 })).toEqual({
      startsAt: new Date('2026-12-08T13:00:00Z'),
      endsAt: new Date('2026-12-08T13:45:00Z'),
      ...{ kind: 'office', place: 'De Linde' },
    });
  });

  it('needs no place in words', () => {
    expect(checkBooking({ ...order, place: '  ' }, { now, minutes: 60 }).place).toBeNull();
  });

  it.each([
    ['without a time', { day: '', time: '' }, ['day appointment.slot']],
    ['without a day', { day: '' }, ['day appointment.day']],
    ['in the past', { day: '2026-11-19' }, ['day appointment.day']],
    ['over a year ahead', { day: '2027-11-21' }, ['day appointment.day']],
    ['on a day that does not exist', { day: '2027-02-30' }, ['day appointment.day']],
    ['at a time that does not exist', { time: '25:00' }, ['time appointment.time']],
    [
      'at a time that the clock skips',
      { day: '2027-03-28', time: '2:30' },
      ['time appointment.time'],
    ],
    ['earlier today', { day: '2026-11-20', time: '9:30' }, ['time appointment.past']],
    ['at this very minute', { day: '2026-11-20', time: '10:00' }, ['time appointment.past']],
    ['in no known way', { kind: 'beach' }, ['kind appointment.kind']],
    ['at a place of many words', { place: 'x'.repeat(201) }, ['place text.too_long']],
    [
      'with nothing',
      { day: '', time: '', kind: '' },
      ['day appointment.slot', 'kind appointment.kind'],
    ],
  ])('is refused %s', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('may be today, later', () => {
    expect(problemsOf({ day: '2026-11-20', time: '10:01' })).toEqual([]);
  });
});
