import fc from 'fast-check';
import {
  addDays,
  atLocalTime,
  civilDate,
  civilDateOf,
  localTimeOf,
  weekdayOf,
  type Weekday,
} from '../calendar/index.js';
import type { OpenHours } from './open-hours.js';
import { freeSlots, weekOf, type Busy, type SlotQuestion } from './slots.js';

const at = (date: string, time: string): Date => atLocalTime(civilDate(date), time);
const days = [1, 2, 3, 4, 5, 6, 7] as const;
const daily = (from: string, until: string, slotMinutes = 60): OpenHours => ({
  periods: days.map((weekday) => ({ weekday, from, until })),
  slotMinutes,
});

const ask = (change: Partial<SlotQuestion> & { readonly date: string }): readonly string[] => {
  const { date, ...rest } = change;
  const question = {
    ...{ hours: daily('09:00', '12:00'), busy: [], holidays: {}, now: at('2026-01-01', '00:00') },
    ...rest,
    days: [civilDate(date)],
  };
  return freeSlots(question).flatMap(({ free }) => free.map((start) => localTimeOf(start)));
};

describe('the free times of a coach', () => {
  it('fill the open hours, and the last one ends with them', () => {
    expect(ask({ date: '2026-12-08' })).toEqual(['09:00', '10:00', '11:00']);
    expect(ask({ date: '2026-12-08', hours: daily('09:00', '11:30', 45) })).toEqual([
      ...['09:00', '09:45', '10:30'],
    ]);
    expect(ask({ date: '2026-12-08', hours: daily('09:00', '09:30') })).toEqual([]);
  });

  it('leave out what is booked, also where it only overlaps, and not what touches it', () => {
    const booked = (from: string, until: string): Busy => ({
      ...{ startsAt: at('2026-12-08', from), endsAt: at('2026-12-08', until) },
    });
    expect(ask({ date: '2026-12-08', busy: [booked('10:00', '11:00')] })).toEqual([
      '09:00',
      '11:00',
    ]);
    expect(ask({ date: '2026-12-08', busy: [booked('09:59', '10:01')] })).toEqual(['11:00']);
  });

  it('leave out what has begun', () => {
    expect(ask({ date: '2026-12-08', now: at('2026-12-08', '10:00') })).toEqual(['11:00']);
  });

  it('leave out holidays, those that the region chose too, and say which', () => {
    expect(ask({ date: '2026-12-25' })).toEqual([]);
    expect(ask({ date: '2027-03-26' })).toHaveLength(3);
    expect(ask({ date: '2027-03-26', holidays: { goodFriday: true } })).toEqual([]);
    const [day] = freeSlots({
      ...{ hours: daily('09:00', '12:00'), days: [civilDate('2027-04-27')], busy: [] },
      ...{ holidays: {}, now: at('2026-01-01', '00:00') },
    });
    expect(day).toEqual({ date: '2027-04-27', holiday: 'Koningsdag', free: [] });
  });

  it('stand at the same time on the clock when the clock is changed', () => {
    const startsOn = (date: string): string | undefined =>
      freeSlots({
        ...{ hours: daily('09:00', '10:00'), days: [civilDate(date)], busy: [], holidays: {} },
        now: at('2026-01-01', '00:00'),
      })[0]?.free[0]?.toISOString();
    expect(startsOn('2026-03-28')).toBe('2026-03-28T08:00:00.000Z');
    expect(startsOn('2026-03-29')).toBe('2026-03-29T07:00:00.000Z');
    expect(startsOn('2026-10-24')).toBe('2026-10-24T07:00:00.000Z');
    expect(startsOn('2026-10-25')).toBe('2026-10-25T08:00:00.000Z');
  });

  it('are no times that the clock skips, and no time twice in the night it is put back', () => {
    expect(ask({ date: '2026-03-29', hours: daily('01:00', '05:00') })).toEqual([
      ...['01:00', '03:00', '04:00'],
    ]);
    expect(ask({ date: '2026-10-25', hours: daily('01:00', '05:00') })).toEqual([
      ...['01:00', '02:00', '03:00', '04:00'],
    ]);
  });

  it('begin and end within the open hours, in order, over nothing and over no other, on any day', () => {
    const time = fc.integer({ min: 6 * 4, max: 22 * 4 });
    const clock = (quarters: number): string =>
      [Math.floor(quarters / 4), (quarters % 4) * 15]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.tuple(time, time),
        fc.constantFrom(15, 30, 45, 60, 90),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 5, max: 200 })), {
          maxLength: 4,
        }),
        (offset, [one, other], slotMinutes, taken) => {
          const date = addDays(civilDate('2026-01-01'), offset);
          const [from, until] = [clock(Math.min(one, other)), clock(Math.max(one, other))];
          const weekday: Weekday = weekdayOf(date);
          const midnight = atLocalTime(date, '00:00').getTime();
          const busy = taken.map(([start, length]) => ({
            startsAt: new Date(midnight + start * 60_000),
            endsAt: new Date(midnight + (start + length) * 60_000),
          }));
          const hours = { periods: [{ weekday, from, until }], slotMinutes };
          const now = at('2025-01-01', '00:00');
          const [day] = freeSlots({ hours, days: [date], busy, holidays: {}, now });
          const free = day?.free ?? [];
          free.forEach((start, index) => {
            const end = new Date(start.getTime() + slotMinutes * 60_000);
            expect(civilDateOf(start)).toBe(date);
            expect(localTimeOf(start) >= from && localTimeOf(end) <= until).toBe(true);
            expect(busy.some((each) => each.startsAt < end && start < each.endsAt)).toBe(false);
            const before = free[index - 1];
            const apart = before === undefined || start.getTime() - before.getTime() >= slotMinutes;
            expect(apart).toBe(true);
          });
        },
      ),
    );
  });

  it('belong to a week that begins on Monday', () => {
    for (const date of ['2026-12-07', '2026-12-09', '2026-12-13']) {
      const week = weekOf(civilDate(date));
      expect([week[0], week[6], week.length]).toEqual(['2026-12-07', '2026-12-13', 7]);
    }
  });
});
