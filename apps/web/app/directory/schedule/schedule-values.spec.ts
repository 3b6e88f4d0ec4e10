import type { ScheduleView } from '@wor/contract';
import { PostedForm } from '../../form/posted-form.js';
import { rowsIn, scheduleFields, schedulesFrom } from './schedule-values.js';

const tuesday: ScheduleView = {
  ...{ freq: 'WEEKLY', interval: 2, byday: 'TU,FR', bymonthday: null, dtstart: '2026-11-03' },
  ...{ until: '2027-06-01', opensAt: '10:00', closesAt: '12:00', skipsHolidays: false },
  exceptDates: ['2026-12-01', '2026-12-15'],
};
const odd: ScheduleView = {
  ...{ ...tuesday, freq: 'MONTHLY', interval: 3, byday: null, bymonthday: '1,15', until: null },
  ...{ closesAt: null, exceptDates: [], skipsHolidays: true },
};

const sentOf = (fields: Readonly<Record<string, readonly string[]>>) =>
  schedulesFrom(new PostedForm(fields));

describe('the times on the form of an activity', () => {
  it('go back as they came, one that the form cannot make too', () => {
    const [first, second, empty] = sentOf(scheduleFields([tuesday, odd], '2026-11-20'));
    expect(first).toEqual({
      ...{ freq: 'WEEKLY', interval: 2, byday: 'TU,FR', dtstart: '2026-11-03' },
      ...{ until: '2027-06-01', opensAt: '10:00', closesAt: '12:00', skipsHolidays: false },
      exceptDates: ['2026-12-01', '2026-12-15'],
    });
    expect(second).toEqual({
      ...{ freq: 'MONTHLY', interval: 3, bymonthday: '1,15', dtstart: '2026-11-03' },
      ...{ opensAt: '10:00', exceptDates: [], skipsHolidays: true },
    });
    expect(empty).toMatchObject({ byday: '', opensAt: '', dtstart: '2026-11-20' });
  });

  it('are seven at most', () => {
    const many = Array.from({ length: 7 }, () => tuesday);
    expect(rowsIn(scheduleFields(many, '2026-11-20'))).toHaveLength(7);
    expect(rowsIn(scheduleFields([], '2026-11-20'))).toEqual(['schedules.0']);
  });

  it('are read as people write them, and what is no time goes on as it is', () => {
    const typed = (opensAt: string, exceptDates: string) =>
      sentOf({
        ...{ 'schedules.0.freq': ['nth_2'], 'schedules.0.byday': ['WE'] },
        ...{ 'schedules.0.opensAt': [opensAt], 'schedules.0.exceptDates': [exceptDates] },
      })[0];
    expect(typed('9.30', '1-2-2027; 24-12-2026')).toMatchObject({
      ...{ freq: 'MONTHLY', byday: '2WE', opensAt: '09:30' },
      exceptDates: ['2027-02-01', '2026-12-24'],
    });
    expect(typed('9', '')).toMatchObject({ opensAt: '09:00', exceptDates: [] });
    expect(typed('vroeg', 'Kerst')).toMatchObject({ opensAt: 'vroeg', exceptDates: ['Kerst'] });
  });

  it('keep no rule that somebody made up', () => {
    const made = { 'schedules.0.freq': ['other'], 'schedules.0.rule': ['{"freq":"DAILY"}'] };
    expect(sentOf(made)[0]).toMatchObject({ freq: '', interval: 0 });
  });
});
