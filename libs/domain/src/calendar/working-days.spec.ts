import fc from 'fast-check';
import { addDays, civilDate, daysBetween } from './civil-date.js';
import {
  addWorkingDays,
  dutchHolidays,
  easterSunday,
  isWorkingDay,
  weekdayHolidays,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.js';

const dates = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays(civilDate('2000-01-01'), days));

describe('working days', () => {
  it.each([
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2027-04-26', 1, '2027-04-28'],
    ['2027-01-04', -5, '2026-12-24'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s plus %i working days is %s', (from, days, to) => {
    expect(addWorkingDays(civilDate(from), days)).toBe(to);
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('knows the holidays of 2027 by name', () => {
    expect(dutchHolidays(2027, { goodFriday: true, liberationDay: true })).toEqual([
      { date: '2027-01-01', name: 'Nieuwjaar' },
      { date: '2027-03-26', name: 'Goede Vrijdag' },
      { date: '2027-03-29', name: 'Tweede Paasdag' },
      { date: '2027-04-27', name: 'Koningsdag' },
      { date: '2027-05-05', name: 'Bevrijdingsdag' },
      { date: '2027-05-06', name: 'Hemelvaart' },
      { date: '2027-05-17', name: 'Tweede Pinksterdag' },
      { date: '2027-12-25', name: 'Eerste Kerstdag' },
      { date: '2027-12-26', name: 'Tweede Kerstdag' },
    ]);
  });

  it("moves King's Day to the 26th when the 27th is a Sunday", () => {
    const names = new Map(dutchHolidays(2025).map(({ date, name }) => [name, date]));
    expect(names.get('Koningsdag')).toBe('2025-04-26');
  });

  it('skips the days on which a region is closed, each in its own year and no holiday twice', () => {
    const closedDays = ['2027-05-07', '2027-12-25', '2028-05-08'].map((day) => civilDate(day));
    expect(addWorkingDays(civilDate('2027-05-05'), 1, { closedDays })).toBe('2027-05-10');
    expect(isWorkingDay(civilDate('2028-05-05'), { closedDays })).toBe(true);
    const names = dutchHolidays(2027, { closedDays }).map(({ date, name }) => `${date} ${name}`);
    expect(names).toContain('2027-05-07 Gesloten');
    expect(names.filter((each) => each.startsWith('2027-12-25'))).toEqual([
      '2027-12-25 Eerste Kerstdag',
    ]);
    expect(weekdayHolidays(2028, 2028, { closedDays })).toContain('2028-05-08');
  });

  it('leaves Good Friday and 5 May to the region', () => {
    expect(isWorkingDay(civilDate('2027-03-26'))).toBe(true);
    expect(isWorkingDay(civilDate('2027-03-26'), { goodFriday: true })).toBe(false);
    expect(isWorkingDay(civilDate('2027-05-05'), { liberationDay: 'lustrum' })).toBe(true);
    expect(isWorkingDay(civilDate('2030-05-06'), { liberationDay: 'lustrum' })).toBe(true);
    expect(isWorkingDay(civilDate('2025-05-05'), { liberationDay: 'lustrum' })).toBe(false);
  });

  it('lands on a working day with exactly n working days passed', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const there = addWorkingDays(date, n);
        let counted = 0;
        for (let step = 1; step <= daysBetween(date, there); step += 1) {
          if (isWorkingDay(addDays(date, step))) counted += 1;
        }
        expect(isWorkingDay(there)).toBe(true);
        expect(counted).toBe(n);
      }),
    );
  });

  it('counts as many working days between as were added', () => {
    fc.assert(
      fc.property(dates, fc.nat(60), (date, n) => {
        expect(workingDaysBetween(date, addWorkingDays(date, n))).toBe(n);
        expect(workingDaysBetween(addDays(date, 1), date)).toBe(0);
      }),
    );
  });

  it('knows the holidays that take away a working day', () => {
    expect(weekdayHolidays(2026, 2027)).toEqual([
      ...['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25'],
      ...['2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
    ]);
  });

  it('finds the first working day on or after a date', () => {
    expect(workingDayOnOrAfter(civilDate('2026-12-24'))).toBe('2026-12-24');
    expect(workingDayOnOrAfter(civilDate('2026-12-25'))).toBe('2026-12-28');
  });

  it('refuses amounts that no plan can mean', () => {
    expect(() => addWorkingDays(civilDate('2026-01-01'), 10_001)).toThrow('at most 10000');
  });
});
