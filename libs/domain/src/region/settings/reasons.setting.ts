import type { FieldProblems } from '../../client/field-problems.js';
import { defaultReasons, isIcpc, type Reason } from '../reasons.js';
import { checkItems } from './items/code-items.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, checkList, trimmed } from './read-fields.js';

const names = ['code', 'label', 'digit', 'icpc', 'isRetired'];
const mostIcpc = 40;

/** The reasons of referral, in the order of their digits; what has retired stands at the end. */
export const reasonsSetting = defineSetting<readonly Reason[]>({
  kind: 'reasons',
  initial: defaultReasons,
  check(given, { problems, was }) {
    const items = checkList(given, { at: 'body', problems }).map((item, at) =>
      checkKeys(item, { at: `body.${at}`, names, problems }),
    );
    const read = checkItems(items, { problems, was }).map((item, at): Reason => {
      const digit = item.isRetired ? '' : trimmed(items[at]?.digit);
      const icpc = icpcOf(items[at]?.icpc);
      problems.add(
        `body.${at}.icpc`,
        !icpc.every(isIcpc) || icpc.length > mostIcpc,
        'icpc.invalid',
      );
      problems.add(`body.${at}.digit`, !item.isRetired && !/^[1-9]$/.test(digit), 'digit.invalid');
      return { ...item, digit, icpc };
    });
    addDoubles(read, problems);
    return read.toSorted((one, other) => rank(one) - rank(other));
  },
});

const rank = ({ digit }: Reason): number => (digit === '' ? 10 : Number(digit));

function icpcOf(given: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(given) ? given : [];
  return [...new Set(texts.map((text) => trimmed(text).toUpperCase()).filter(Boolean))];
}

/** A digit chooses one reason, an ICPC code suggests one. */
function addDoubles(reasons: readonly Reason[], problems: FieldProblems): void {
  const [digits, codes] = [new Set<string>(), new Set<string>()];
  reasons.forEach(({ digit, icpc, isRetired }, at) => {
    if (isRetired === true) return;
    problems.add(`body.${at}.digit`, digits.has(digit), 'digit.double');
    problems.add(
      `body.${at}.icpc`,
      icpc.some((code) => codes.has(code)),
      'icpc.double',
    );
    digits.add(digit);
    icpc.forEach((code) => codes.add(code));
  });
}
