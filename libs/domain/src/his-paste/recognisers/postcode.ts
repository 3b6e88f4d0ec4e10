import { normalisePostcode } from '../../identity/index.js';
import type { PasteView, Recogniser } from '../pasted-header.js';
import { agree, candidatesOf, foundAt, type Candidate } from './text-pieces.js';

const shape = /(?<![\p{L}\p{N}.,/-])([1-9]\d{3})([ \t]{0,2})([A-Za-z]{2})(?![\p{L}\p{N}@])/gu;
// Two letters behind a year are more often a word.
const smallWords = new Set(
  'in op te de en of is om af aan uit tot bij na jr kg cm st nr mg ml el ha km van'.split(' '),
);

/** All postcodes of the patient, the labelled ones first. */
export function postcodesOf(view: PasteView): Candidate[] {
  const all = candidatesOf(view, shape, (match) => {
    const [, number = '', space = '', letters = ''] = match;
    const isSmall = space !== '' && smallWords.has(letters.toLowerCase());
    const isAddress = /\d\p{L}{0,3}, ?$/u.test(view.text.slice(0, match.index).slice(-8));
    const isYear = /^(?:19|20)/.test(number) && !isAddress;
    const isWord = isSmall && (isYear || letters !== letters.toUpperCase());
    const isHalf = letters !== letters.toUpperCase() && letters !== letters.toLowerCase();
    return isWord || isHalf ? undefined : normalisePostcode(match[0].replace(/\s+/g, ' '));
  });
  const own = all.filter(({ segment }) => segment?.isOfOther !== true);
  const isLabelled = ({ segment }: Candidate): boolean =>
    segment?.kind === 'postcode' || segment?.kind === 'address';
  return [...own.filter(isLabelled), ...own.filter((each) => !isLabelled(each))];
}

/** The postcode of the patient's home. */
export const postcode: Recogniser = {
  field: 'postcode',
  find(view) {
    const all = postcodesOf(view);
    const [best] = all;
    if (best === undefined) return undefined;
    const labelled = all.filter(({ segment }) => segment?.kind === best.segment?.kind);
    const isNamed = best.segment?.kind === 'postcode' || best.segment?.kind === 'address';
    const isUpper = /[A-Z]{2}$/.test(view.text.slice(best.start, best.end));
    return foundAt(best, isNamed ? agree(labelled) : isUpper && agree(all));
  },
};
