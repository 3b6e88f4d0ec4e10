import { defaultNorms, type Norms } from '../norms.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, wholeNumber } from './read-fields.js';

/** The least and the most that a region may set. */
export const normBounds: Readonly<Record<keyof Norms, readonly [number, number]>> = {
  firstContactTargetWorkingDays: [1, 20],
  firstContactLimitDays: [1, 60],
  attempts: [1, 6],
  attemptDayParts: [1, 3],
  letterWaitWorkingDays: [1, 30],
  recallMinutes: [1, 60],
  silentDays: [1, 90],
  noOutflowDays: [7, 365],
  assuredDays: [7, 365],
  hiddenDays: [14, 730],
  offerWorkingDays: [1, 20],
};

const names = Object.keys(normBounds) as readonly (keyof Norms)[];

/** Working days come in weeks of five: so many calendar days they take at least. */
const atLeastDays = (workingDays: number): number =>
  workingDays + 2 * Math.floor((workingDays - 1) / 5);

/** How soon, how often and how long. */
export const normsSetting = defineSetting<Norms>({
  kind: 'norms',
  initial: defaultNorms,
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names, problems });
    const read = Object.fromEntries(
      names.map((name) => {
        const value = wholeNumber(fields[name]);
        const [least, most] = normBounds[name];
        const isWrong = value === undefined || value < least || value > most;
        problems.add(`body.${name}`, isWrong, 'norm.range');
        return [name, value ?? 0];
      }),
    ) as unknown as Norms;
    const soonest = atLeastDays(read.firstContactTargetWorkingDays);
    problems.add('body.firstContactLimitDays', read.firstContactLimitDays < soonest, 'norm.order');
    problems.add('body.attemptDayParts', read.attemptDayParts > read.attempts, 'norm.day_parts');
    return read;
  },
});
