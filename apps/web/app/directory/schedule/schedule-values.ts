import type { ScheduleRequest, ScheduleView } from '@wor/contract';
import {
  choiceOf,
  civilDate,
  mostSchedules,
  paces,
  ruleOf,
  type CivilDate,
  type Pace,
  type Schedule,
} from '@wor/domain';
import type { PostedForm } from '../../form/posted-form.js';

type Values = Record<string, readonly string[]>;
type Rule = Pick<ScheduleRequest, 'freq' | 'interval' | 'byday' | 'bymonthday'>;

/** The choice that keeps a rule which the form cannot make. */
export const otherPace = 'other';

const rowName = (at: number): string => `schedules.${at}`;

/** A schedule as the domain has it; the api sends no other. */
export function scheduleOf(view: ScheduleView): Schedule {
  return {
    ...view,
    dtstart: civilDate(view.dtstart),
    until: view.until === null ? null : civilDate(view.until),
    exceptDates: view.exceptDates.map(civilDate),
  };
}

/** The rows of the form: one for each time, and one that is empty. */
export function scheduleFields(schedules: readonly ScheduleView[], today: string): Values {
  const fields: Values = {};
  schedules.forEach((schedule, at) => Object.assign(fields, fieldsOf(rowName(at), schedule)));
  if (schedules.length < mostSchedules) {
    const empty = rowName(schedules.length);
    fields[`${empty}.freq`] = ['every_1'];
    fields[`${empty}.dtstart`] = [today];
  }
  return fields;
}

function fieldsOf(row: string, schedule: ScheduleView): Values {
  const choice = choiceOf(scheduleOf(schedule));
  const { freq, interval, byday, bymonthday, until, closesAt } = schedule;
  const fields: Values = {
    [`${row}.freq`]: [choice?.pace ?? otherPace],
    [`${row}.byday`]: choice?.days ?? [],
    [`${row}.dtstart`]: [schedule.dtstart],
    [`${row}.opensAt`]: [schedule.opensAt],
    [`${row}.exceptDates`]: [schedule.exceptDates.map(turned).join(', ')],
  };
  if (until !== null) fields[`${row}.until`] = [until];
  if (closesAt !== null) fields[`${row}.closesAt`] = [closesAt];
  if (!schedule.skipsHolidays) fields[`${row}.goesOn`] = ['ja'];
  if (choice === undefined) {
    fields[`${row}.rule`] = [JSON.stringify([freq, interval, byday ?? '', bymonthday ?? ''])];
  }
  return fields;
}

/** The names of the rows of a form that was typed in. */
export function rowsIn(values: Readonly<Values>): readonly string[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const number = /^schedules\.(\d)\./.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other).map(rowName);
}

/** Every row in its place; the api passes over one that nobody filled in. */
export function schedulesFrom(form: PostedForm): readonly ScheduleRequest[] {
  return rowsIn(form.fields).map((row) => {
    const until = form.text(`${row}.until`);
    const closesAt = form.text(`${row}.closesAt`);
    return {
      ...ruleFrom(form, row),
      ...{ dtstart: form.given(`${row}.dtstart`), opensAt: timeOf(form.given(`${row}.opensAt`)) },
      exceptDates: form
        .given(`${row}.exceptDates`)
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(turned),
      skipsHolidays: !form.isTicked(`${row}.goesOn`),
      ...(until !== undefined && { until }),
      ...(closesAt !== undefined && { closesAt: timeOf(closesAt) }),
    };
  });
}

function ruleFrom(form: PostedForm, row: string): Rule {
  const kept = form.text(`${row}.rule`);
  const pace = form.given(`${row}.freq`);
  if (pace === otherPace && kept !== undefined) return keptRule(kept);
  const days = form.list(`${row}.byday`);
  const known = paces.find((each): each is Pace => each === pace) ?? 'every_1';
  const { freq, interval, byday } = ruleOf({ pace: known, days });
  return { freq, interval, byday: byday ?? '' };
}

const RULE = /^\["(\w+)",(\d+),"([^"]*)","([^"]*)"\]$/;

/** A rule that came along with the form; what does not look like one is refused by the api. */
function keptRule(text: string): Rule {
  const [, freq = '', interval = '0', byday = '', bymonthday = ''] = RULE.exec(text) ?? [];
  return {
    ...{ freq, interval: Number(interval) },
    ...(byday !== '' && { byday }),
    ...(bymonthday !== '' && { bymonthday }),
  };
}

/** '9.30' and '9:30' are how people write 09:30. */
const timeOf = (typed: string): string => {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? [];
  return hours === '' ? typed : `${hours.padStart(2, '0')}:${minutes}`;
};

/** From 24-12-2026 to 2026-12-24 and back; anything else stays as it is. */
function turned(date: CivilDate | string): string {
  const parts = date.split('-');
  if (parts.length !== 3) return date;
  return parts
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
