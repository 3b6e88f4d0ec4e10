import type { FieldProblems } from '../../../client/field-problems.js';
import type { CodeItem } from '../../code-list.js';
import { trimmed } from '../read-fields.js';

const CODE = /^[a-z0-9_]{1,40}$/;
const longestLabel = 80;

/** An item of a list that a region keeps: an old code is never lost, it retires. */
export interface RegionItem extends CodeItem {
  /** No longer to be chosen; still readable where it was chosen before. */
  readonly isRetired: boolean;
}

interface ListCheck {
  readonly problems: FieldProblems;
  readonly was: readonly CodeItem[];
}

/** A code for a new item, made from its label: 'Schulden & geld' gives 'schulden_geld'. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const word = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const base = word.slice(0, 36) || 'item';
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(code)) return code;
  }
}

/**
 * Code, label and retirement of the items of a list. An item without a code is new and gets one;
 * no code of the list before may be missing, and no two labels in use may be the same.
 */
export function checkItems(
  items: readonly Readonly<Record<string, unknown>>[],
  { problems, was }: ListCheck,
): readonly RegionItem[] {
  const known = new Set(was.map(({ code }) => code));
  const taken = new Set([...known, ...items.map(({ code }) => trimmed(code))]);
  const read = items.map((item, at): RegionItem => {
    const label = trimmed(item.label);
    problems.add(`body.${at}.label`, label === '', 'label.missing');
    problems.add(`body.${at}.label`, label.length > longestLabel, 'text.too_long');
    const given = trimmed(item.code);
    const code = given === '' ? codeFor(label, taken) : given;
    taken.add(code);
    problems.add(`body.${at}.code`, !CODE.test(code), 'input.invalid');
    return { code, label, isRetired: item.isRetired === true };
  });
  const codes = read.map(({ code }) => code);
  problems.add('body', new Set(codes).size < codes.length, 'input.invalid');
  problems.add(
    'body',
    [...known].some((code) => !codes.includes(code)),
    'code.gone',
  );
  problems.add('body', read.length > 0 && read.every((item) => item.isRetired), 'list.empty');
  addDoubles(read, problems);
  return read;
}

function addDoubles(items: readonly RegionItem[], problems: FieldProblems): void {
  const seen = new Set<string>();
  items.forEach(({ label, isRetired }, at) => {
    if (isRetired) return;
    const key = label.toLowerCase();
    problems.add(`body.${at}.label`, seen.has(key), 'label.double');
    seen.add(key);
  });
}
