import fc from 'fast-check';
import {
  addDays,
  addDuration,
  atLocalTime,
  civilDate,
  formatDutchDate,
  formatDutchDateTime,
  formatLongDutchDate,
  lastClosedQuarter,
  parseDuration,
  quarter,
  quarterOf,
  quarterRange,
} from './index.js';

const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(civilDate('1950-01-01'), days));

describe('quarters', () => {
  it('knows the quarter of a date and the range of a quarter', () => {
    expect(quarterOf(civilDate('2026-12-31'))).toBe('2026-Q4');
    expect(quarterRange(quarter('2028-Q1'))).toEqual({
      first: '2028-01-01',
      last: '2028-03-31',
      until: '2028-04-01',
    });
    expect(lastClosedQuarter(civilDate('2027-01-01'))).toBe('2026-Q4');
    expect(lastClosedQuarter(civilDate('2026-12-31'))).toBe('2026-Q3');
  });

  it('puts every date inside the range of its quarter', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { first, last } = quarterRange(quarterOf(date));
        expect(first <= date && date <= last).toBe(true);
      }),
    );
  });

  it.each(['2026-Q5', '2026Q1', 'Q1-2026', ''])('refuses "%s"', (text) => {
    expect(() => quarter(text)).toThrow('not a quarter');
  });
});

describe('durations', () => {
  it.each([
    ['2026-11-20', '+5wd', '2026-11-27'],
    ['2026-12-24', '+5wd', '2027-01-04'],
    ['2026-11-30', '+3m', '2027-02-28'],
    ['2026-11-20', '+2w', '2026-12-04'],
    ['2028-02-28', '+1d', '2028-02-29'],
    ['2028-03-01', '-1d', '2028-02-29'],
    ['2028-03-01', '-0d', '2028-03-01'],
  ])('%s %s is %s', (from, duration, to) => {
    expect(addDuration(civilDate(from), parseDuration(duration))).toBe(to);
  });

  it.each(['5wd', '+5', '+5h', '+-3m', '+3.5m', '+99999d', ' +3m', ''])(
    'refuses the duration "%s"',
    (text) => {
      expect(() => parseDuration(text)).toThrow('not a duration');
    },
  );
});

describe('dates in Dutch', () => {
  it('writes dates as the screens do', () => {
    expect(formatDutchDate(civilDate('2026-12-08'))).toBe('di 8 dec 2026');
    expect(formatDutchDate(civilDate('2027-03-28'))).toBe('zo 28 mrt 2027');
    expect(formatLongDutchDate(civilDate('2026-12-08'))).toBe('dinsdag 8 december 2026');
    expect(formatDutchDateTime(atLocalTime(civilDate('2026-12-08'), '14:00'))).toBe(
      'dinsdag 8 december 2026, 14:00 uur',
    );
  });
});
