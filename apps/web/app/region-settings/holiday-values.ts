import type { SettingView } from '@wor/contract';
import { holidaysSetting, settingOf } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';

type Stored = Pick<SettingView, 'body'>;

/** Room for so many days more than there are. */
const spare = 3;
const mostRows = 63;

export const holidaysOf = ({ body }: Stored) => settingOf(holidaysSetting, { holidays: body });

/** The names of the date fields: one for each day that there is, and a few empty ones. */
export function closedDayFields(setting: Stored, typed: readonly string[]): readonly string[] {
  const asTyped = typed.filter((name) => name.startsWith('body.closedDays.')).length;
  const count = Math.max(holidaysOf(setting).closedDays.length + spare, asTyped);
  return Array.from({ length: count }, (_, at) => `body.closedDays.${at}`);
}

export function holidayFields(setting: Stored): Readonly<Record<string, readonly string[]>> {
  const { goodFriday, liberationDay, closedDays } = holidaysOf(setting);
  const days = closedDays.map((day, at) => [`body.closedDays.${at}`, [day]] as const);
  return {
    'body.goodFriday': goodFriday ? ['ja'] : [],
    'body.liberationDay': [String(liberationDay)],
    ...Object.fromEntries(days),
  };
}

const choices: Readonly<Record<string, boolean | 'lustrum'>> = {
  ...{ true: true, false: false, lustrum: 'lustrum' },
};

/** Empty rows stay where they are, so that a problem is told at the row in which it was typed. */
export function holidaysFrom(form: PostedForm): Readonly<Record<string, unknown>> {
  const rows = Array.from({ length: mostRows }, (_, at) => form.given(`body.closedDays.${at}`));
  const last = rows.findLastIndex((row) => row !== '');
  const chosen = form.given('body.liberationDay');
  return {
    goodFriday: form.isTicked('body.goodFriday'),
    liberationDay: choices[chosen] ?? chosen,
    closedDays: rows.slice(0, last + 1),
  };
}
