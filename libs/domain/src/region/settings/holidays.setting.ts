import { isCivilDate, type CivilDate, type HolidayChoice } from '../../calendar/index.js';
import type { FieldProblems } from '../../client/field-problems.js';
import { defineSetting } from './define-setting.js';
import { checkKeys } from './read-fields.js';

const names = ['goodFriday', 'liberationDay', 'closedDays'];
const choices = [false, true, 'lustrum'] as const;

/** More days of one's own than a region keeps for the years ahead. */
const mostClosedDays = 60;

/** The days that one region has off and another has not; working days skip them. */
export const holidaysSetting = defineSetting<Required<HolidayChoice>>({
  kind: 'holidays',
  initial: { goodFriday: false, liberationDay: false, closedDays: [] },
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names, problems });
    const { goodFriday, liberationDay } = fields;
    const chosen = choices.find((choice) => choice === liberationDay);
    problems.add('body.goodFriday', typeof goodFriday !== 'boolean', 'input.invalid');
    problems.add('body.liberationDay', chosen === undefined, 'input.invalid');
    const closedDays = checkDays(fields['closedDays'], problems);
    return { goodFriday: goodFriday === true, liberationDay: chosen ?? false, closedDays };
  },
});

/** Each day once and in order; a row of the form that was left empty is no day. */
function checkDays(given: unknown, problems: FieldProblems): readonly CivilDate[] {
  const rows: readonly unknown[] = Array.isArray(given) ? given : [];
  const isList = Array.isArray(given) && rows.length <= mostClosedDays;
  problems.add('body.closedDays', !isList, 'input.invalid');
  const texts = rows.map((row) => (typeof row === 'string' ? row.trim() : '?'));
  for (const [at, text] of texts.entries()) {
    problems.add(`body.closedDays.${at}`, text !== '' && !isCivilDate(text), 'closed_day.invalid');
  }
  return [...new Set(texts.filter(isCivilDate))].toSorted();
}
