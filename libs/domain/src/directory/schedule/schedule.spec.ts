import fc from 'fast-check';
import { addDays, civilDate, weekdayOf, type CivilDate } from '../../calendar/index.js';
import { expand } from './expand.js';
import {
  choiceOf,
  isRule,
  neverOccurs,
  nextOccurrences,
  paces,
  projectWeek,
  ruleOf,
  weekdayCodes,
  type Schedule,
} from './index.js';

const weekly: Schedule = {
  ...{ freq: 'WEEKLY', interval: 1, byday: 'TU', bymonthday: null },
  ...{ dtstart: civilDate('2026-01-06'), until: null, opensAt: '10:00', closesAt: '12:00' },
  ...{ exceptDates: [], skipsHolidays: true },
};
const monthly = (byday: string | null, bymonthday: string | null = null): Schedule => ({
  ...{ ...weekly, freq: 'MONTHLY', byday, bymonthday },
});

const days = (schedule: Schedule, from: string, count: number): string[] => {
  const found: string[] = [];
  for (const day of expand(schedule, civilDate(from))) {
    if (found.push(day) === count) break;
  }
  return found;
};

const next = (schedules: readonly Schedule[], now: string, closesOn?: CivilDate) =>
  nextOccurrences(schedules, { now: new Date(now), count: 3, holidays: {}, closesOn });

describe('a rule', () => {
  it.each([
    ['every week', weekly, '2026-11-23', ['2026-11-24', '2026-12-01', '2026-12-08']],
    [
      'on two days',
      { ...weekly, byday: 'FR,TU' },
      '2026-11-24',
      ['2026-11-24', '2026-11-27', '2026-12-01'],
    ],
    [
      'every two weeks, counted from its first day',
      { ...weekly, interval: 2 },
      '2026-11-23',
      ['2026-11-24', '2026-12-08', '2026-12-22'],
    ],
    [
      'of the day on which it began',
      { ...weekly, byday: null },
      '2026-11-25',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'on the second Tuesday',
      monthly('2TU'),
      '2026-11-23',
      ['2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    [
      'on the fifth Tuesday, in the months that have one',
      monthly('5TU'),
      '2026-11-23',
      ['2026-12-29', '2027-03-30', '2027-06-29'],
    ],
    [
      'on the last Friday',
      monthly('-1FR'),
      '2026-11-23',
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'on the 31st, skipping shorter months',
      monthly(null, '31'),
      '2026-11-23',
      ['2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    [
      'on the last day of the month',
      monthly(null, '-1'),
      '2027-01-15',
      ['2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    [
      'on Tuesdays that are the 13th',
      monthly('TU', '13'),
      '2026-11-23',
      ['2027-04-13', '2027-07-13', '2028-06-13'],
    ],
    [
      'every third month',
      { ...monthly('1TU'), interval: 3 },
      '2026-11-23',
      ['2027-01-05', '2027-04-06', '2027-07-06'],
    ],
  ] satisfies [string, Schedule, string, string[]][])('%s', (_, schedule, from, expected) => {
    expect(isRule(schedule)).toBe(true);
    expect(days(schedule, from, 3)).toEqual(expected);
  });

  it('begins no earlier than its first day and ends with its last', () => {
    const term = { ...weekly, dtstart: civilDate('2026-12-02'), until: civilDate('2026-12-15') };
    expect(days(term, '2026-11-01', 9)).toEqual(['2026-12-08', '2026-12-15']);
  });

  it('has the same days wherever one begins to look', () => {
    const from = fc.nat({ max: 900 }).map((count) => addDays(civilDate('2026-01-01'), count));
    const one = fc.constantFrom(
      { ...weekly, interval: 3, byday: 'MO,SU' },
      { ...monthly('-1MO'), interval: 2 },
      monthly(null, '29,30'),
    );
    fc.assert(
      fc.property(one, from, (schedule, day) => {
        const all = days(schedule, '2026-01-01', 200).filter((each) => each >= day);
        expect(days(schedule, day, 3)).toEqual(all.slice(0, 3));
      }),
    );
  });

  it.each([
    { ...weekly, byday: '2TU' },
    { ...weekly, byday: 'XX' },
    { ...weekly, byday: '' },
    { ...weekly, bymonthday: '3' },
    monthly('6TU'),
    monthly(null, '32'),
    monthly(null, '0'),
    { ...weekly, interval: 0 },
    { ...weekly, interval: 1.5 },
    { ...weekly, until: civilDate('2025-12-31') },
    { ...weekly, closesAt: '10:00' },
  ])('that cannot be read is none: %j', (schedule) => {
    expect(isRule(schedule)).toBe(false);
  });
});

describe('the next times', () => {
  it('keep their time on the clock when the clock changes', () => {
    const sunday = { ...weekly, byday: 'SU', dtstart: civilDate('2026-01-04') };
    const found = next([sunday], '2026-10-17T12:00:00Z');
    expect(found.map(({ at }) => at.toISOString())).toEqual([
      ...['2026-10-18T08:00:00.000Z', '2026-10-25T09:00:00.000Z', '2026-11-01T09:00:00.000Z'],
    ]);
  });

  it('that are skipped in spring begin when the clock goes on', () => {
    const night = { ...weekly, byday: 'SU', opensAt: '02:30', closesAt: null };
    const [first] = next([night], '2026-03-28T12:00:00Z');
    expect(first).toMatchObject({ date: '2026-03-29', opensAt: '02:30' });
    expect(first?.at.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('leave out exceptions, and holidays where one does not come together then', () => {
    const friday = { ...weekly, byday: 'FR', exceptDates: [civilDate('2026-12-11')] };
    const dates = (schedule: Schedule): string[] =>
      next([schedule], '2026-12-05T12:00:00Z').map(({ date }) => date);
    expect(dates(friday)).toEqual(['2026-12-18', '2027-01-08', '2027-01-15']);
    const always = { ...friday, skipsHolidays: false };
    expect(dates(always)).toEqual(['2026-12-18', '2026-12-25', '2027-01-01']);
  });

  it('leave out the days on which the region is closed', () => {
    const [first] = nextOccurrences([weekly], {
      ...{ now: new Date('2026-11-23T12:00:00Z'), count: 1 },
      holidays: { closedDays: [civilDate('2026-11-24')] },
    });
    expect(first?.date).toBe('2026-12-01');
  });

  it('are ahead: what began an hour ago is over, and one day later is another week', () => {
    const [today] = next([weekly], '2026-11-24T08:59:00Z');
    expect(today?.date).toBe('2026-11-24');
    const [later] = next([weekly], '2026-11-24T09:00:00Z');
    expect(later?.date).toBe('2026-12-01');
  });

  it('of several rules come in one order, each moment once', () => {
    const noon = { ...weekly, opensAt: '12:30', closesAt: null };
    const both = [noon, weekly, { ...weekly, byday: 'MO,TU' }];
    const found = next(both, '2026-11-23T12:00:00Z');
    expect(found.map(({ date, opensAt }) => `${date} ${opensAt}`)).toEqual([
      ...['2026-11-24 10:00', '2026-11-24 12:30', '2026-11-30 10:00'],
    ]);
  });

  it('end on the day on which the activity closes', () => {
    const found = next([weekly], '2026-11-23T12:00:00Z', civilDate('2026-12-01'));
    expect(found.map(({ date }) => date)).toEqual(['2026-11-24']);
  });
});

describe('a schedule that never occurs', () => {
  const asked = { now: new Date('2026-11-23T12:00:00Z'), holidays: {} };

  it.each([
    [
      'there is no such day',
      { ...monthly(null, '30'), dtstart: civilDate('2027-02-01'), interval: 12 },
    ],
    ['the days of the week and the month never meet', monthly('5TU', '1')],
    ['it ends before its first day', { ...weekly, until: civilDate('2026-11-23') }],
    [
      'all of its days are excepted',
      {
        ...{ ...weekly, until: civilDate('2026-11-30') },
        exceptDates: [civilDate('2026-11-24')],
      },
    ],
    [
      'it always falls on a holiday',
      { ...monthly(null, '25'), dtstart: civilDate('2026-12-01'), interval: 12 },
    ],
  ] satisfies [string, Schedule][])('is known when %s', (_, schedule) => {
    expect(neverOccurs(schedule, asked)).toBe(true);
  });

  it('is not one that comes once in four years', () => {
    const leap = { ...monthly(null, '29'), dtstart: civilDate('2027-02-01'), interval: 12 };
    expect(neverOccurs(leap, asked)).toBe(false);
    expect(neverOccurs(weekly, asked)).toBe(false);
  });
});

describe('the week of an activity', () => {
  it('is its first time in the week, and the parts besides', () => {
    const evening = { ...weekly, byday: 'FR,MO', opensAt: '19:30', closesAt: null };
    expect(projectWeek([weekly, evening])).toEqual({
      ...{ weekday: 1, startsAt: '19:30', dayPart: 'evening' },
      alsoOn: ['tue_morning', 'fri_evening'],
    });
    expect(projectWeek([evening, weekly])).toEqual(projectWeek([weekly, evening]));
  });

  it('names its own part once, and the parts of the day by their borders', () => {
    const later = { ...weekly, opensAt: '11:59', closesAt: null };
    const noon = { ...weekly, opensAt: '12:00', closesAt: null };
    const five = { ...weekly, opensAt: '17:00', closesAt: null };
    expect(projectWeek([weekly, later]).alsoOn).toEqual([]);
    expect(projectWeek([noon])).toMatchObject({ weekday: 2, dayPart: 'afternoon' });
    expect(projectWeek([five])).toMatchObject({ dayPart: 'evening', alsoOn: [] });
  });

  it('is every day where a day of the month decides', () => {
    const { weekday, alsoOn } = projectWeek([monthly(null, '15')]);
    expect([weekday, alsoOn.length]).toEqual([1, 6]);
  });
});

describe('a choice on the form', () => {
  it('makes a rule that gives the choice back', () => {
    for (const pace of paces) {
      for (const chosen of [['MO'], ['TU', 'SU']]) {
        const rule = { ...weekly, ...ruleOf({ pace, days: chosen }) };
        expect(isRule(rule)).toBe(true);
        expect(choiceOf(rule)).toEqual({ pace, days: chosen });
      }
    }
  });

  it('is none for a rule that the form cannot make', () => {
    expect(choiceOf({ ...weekly, interval: 6 })).toBeUndefined();
    expect(choiceOf(monthly(null, '15'))).toBeUndefined();
    expect(choiceOf(monthly('1TU,2TH'))).toBeUndefined();
    expect(choiceOf(monthly('TU'))).toBeUndefined();
    expect(choiceOf({ ...monthly('1TU'), interval: 2 })).toBeUndefined();
  });

  it('knows the days of the week by their number', () => {
    const monday = weekdayCodes.indexOf('MO') + 1;
    expect(weekdayOf(civilDate('2026-11-23'))).toBe(monday);
  });
});
