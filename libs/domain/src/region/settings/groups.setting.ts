import type { GroupRules } from '../../group-builder/seeker.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, wholeNumber } from './read-fields.js';

const bounds: Readonly<Record<keyof GroupRules, readonly [number, number]>> = {
  least: [2, 20],
  most: [2, 30],
  withinMetres: [500, 25_000],
};
const names = Object.keys(bounds) as readonly (keyof GroupRules)[];

/** How large a new group is at least and at most, and how far its people live from one another. */
export const groupsSetting = defineSetting<GroupRules>({
  kind: 'groups',
  initial: { least: 5, most: 10, withinMetres: 3000 },
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names, problems });
    const numbers = names.map((name) => {
      const value = wholeNumber(fields[name]);
      const [least, most] = bounds[name];
      const isWrong = value === undefined || value < least || value > most;
      problems.add(`body.${name}`, isWrong, 'norm.range');
      return [name, value ?? 0] as const;
    });
    const read = Object.fromEntries(numbers) as unknown as GroupRules;
    problems.add('body.most', read.most < read.least, 'norm.range');
    return read;
  },
});
