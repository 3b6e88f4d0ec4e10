import fc from 'fast-check';
import { CalendarError } from './calendar-error.js';
import { addDays, addMonths, ageOn, civilDate, daysBetween, weekdayOf } from './civil-date.js';

const dates = fc
  .integer({ min: -60_000, max: 60_000 })
  .map((days) => addDays(civilDate('2000-01-01'), days));

describe('civil dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-4-1', '0000-01-01', ''])(
    'refuses the impossible date "%s"',
    (text) => {
      expect(() => civilDate(text)).toThrow(CalendarError);
    },
  );

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it.each([
    ['2026-12-08', 2],
    ['2026-11-20', 5],
    ['2027-01-03', 7],
    ['1969-12-29', 1],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(civilDate(date))).toBe(weekday);
  });

  it('goes back where it came from, day by day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        expect(daysBetween(date, there)).toBe(days);
      }),
    );
  });

  it('keeps the day of the month, or the last day of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const there = addMonths(date, months);
        const isLastDay = addDays(there, 1).endsWith('-01');
        expect(there.endsWith(date.slice(8)) || (isLastDay && there.slice(8) < date.slice(8))).toBe(
          true,
        );
      }),
    );
  });

  it('refuses half days and dates past the year 9999', () => {
    expect(() => addDays(civilDate('2026-01-01'), 0.5)).toThrow('whole numbers');
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow('1000-9999');
    expect(() => addMonths(civilDate('9999-12-31'), 1e9)).toThrow(CalendarError);
  });

  it('counts whole years of age', () => {
    expect(ageOn(civilDate('1950-06-15'), civilDate('2026-06-14'))).toBe(75);
    expect(ageOn(civilDate('1950-06-15'), civilDate('2026-06-15'))).toBe(76);
    expect(ageOn(civilDate('2008-02-29'), civilDate('2026-02-28'))).toBe(17);
    expect(ageOn(civilDate('2008-02-29'), civilDate('2026-03-01'))).toBe(18);
  });
});
