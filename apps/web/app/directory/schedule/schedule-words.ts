import type { ScheduleView } from '@wor/contract';
import { showDate } from '../../format/dates.js';
import { labelFor, text } from '../../text/index.js';

/** When it is, as people say it: 'elke dinsdag, 10:00 tot 12:00 uur'. */
export function scheduleWords(schedule: ScheduleView, today: string): string {
  const words = text.scheduleWords;
  const { dtstart, until, exceptDates, skipsHolidays, opensAt, closesAt } = schedule;
  const ahead = exceptDates.filter((date) => date >= today);
  const parts = [
    ruleWords(schedule),
    words.times(opensAt, closesAt),
    dtstart > today ? words.from(showDate(dtstart)) : '',
    until === null ? '' : words.until(showDate(until)),
    ahead.length === 0 ? '' : words.except(ahead.map(showDate).join(', ')),
    skipsHolidays ? '' : words.goesOn,
  ];
  return parts.filter(Boolean).join(', ');
}

function ruleWords({ freq, interval, byday, bymonthday }: ScheduleView): string {
  const words = text.scheduleWords;
  if (bymonthday !== null) {
    return interval === 1 ? words.monthDays(bymonthday) : words.monthsDays(bymonthday, interval);
  }
  const days = (byday ?? '').split(',').filter(Boolean);
  const [, nth = ''] = /^([+-]?\d)/.exec(days[0] ?? '') ?? [];
  const names = days
    .map((day) => labelFor(text.activityForm.dayNames, day.slice(-2)))
    .join(words.and);
  if (freq === 'WEEKLY') {
    return interval === 1 ? words.weekly(names) : words.everyWeeks(names, interval);
  }
  const which = labelFor(words.nth, String(Number(nth)));
  return interval === 1 ? words.ofMonth(which, names) : words.ofMonths(which, names, interval);
}
