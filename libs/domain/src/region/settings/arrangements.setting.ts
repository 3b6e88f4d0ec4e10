import { defaultArrangements } from '../arrangements.js';
import { checkItems, type RegionItem } from './items/code-items.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, checkList } from './read-fields.js';

const names = ['code', 'label', 'isRetired'];

/** The categories of activities, in the order in which people see them. */
export const arrangementsSetting = defineSetting<readonly RegionItem[]>({
  kind: 'arrangements',
  initial: defaultArrangements.map((item) => ({ ...item, isRetired: false })),
  check(given, { problems, was }) {
    const items = checkList(given, { at: 'body', problems }).map((item, at) =>
      checkKeys(item, { at: `body.${at}`, names, problems }),
    );
    const read = checkItems(items, { problems, was });
    return read.toSorted((one, other) => Number(one.isRetired) - Number(other.isRetired));
  },
});
