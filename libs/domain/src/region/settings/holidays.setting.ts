import type { HolidayChoice } from '../../calendar/index.js';
import { defineSetting } from './define-setting.js';
import { checkKeys } from './read-fields.js';

const names = ['goodFriday', 'liberationDay'];
const choices = [false, true, 'lustrum'] as const;

/** The days that one region has off and another has not; working days skip them. */
export const holidaysSetting = defineSetting<Required<HolidayChoice>>({
  kind: 'holidays',
  initial: { goodFriday: false, liberationDay: false },
  check(given, { problems }) {
    const { goodFriday, liberationDay } = checkKeys(given, { at: 'body', names, problems });
    const chosen = choices.find((choice) => choice === liberationDay);
    problems.add('body.goodFriday', typeof goodFriday !== 'boolean', 'input.invalid');
    problems.add('body.liberationDay', chosen === undefined, 'input.invalid');
    return { goodFriday: goodFriday === true, liberationDay: chosen ?? false };
  },
});
