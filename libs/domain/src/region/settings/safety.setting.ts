import { defaultSafety, type SafetyRule } from '../safety.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, wholeNumber } from './read-fields.js';

/** The least and the most that a region may set. */
export const safetyBounds = {
  workingDays: [0, 5],
  urgentWorkingDays: [1, 10],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

const actors = ['coach', 'lead'] as const;

/** Who acts on a safety flag and by when, and how soon what is urgent is done. */
export const safetySetting = defineSetting<SafetyRule>({
  kind: 'safety',
  initial: defaultSafety,
  check(given, { problems }) {
    const names = ['actor', ...Object.keys(safetyBounds)];
    const fields = checkKeys(given, { at: 'body', names, problems });
    const actor = actors.find((each) => each === fields.actor);
    problems.add('body.actor', actor === undefined, 'input.invalid');
    const days = (name: keyof typeof safetyBounds): number => {
      const value = wholeNumber(fields[name]);
      const [least, most] = safetyBounds[name];
      const isWrong = value === undefined || value < least || value > most;
      problems.add(`body.${name}`, isWrong, 'norm.range');
      return value ?? 0;
    };
    return {
      actor: actor ?? 'coach',
      workingDays: days('workingDays'),
      urgentWorkingDays: days('urgentWorkingDays'),
    };
  },
});
