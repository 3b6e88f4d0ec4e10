import { normalisePhone } from '../../identity/index.js';
import { PHONE_IN_TEXT } from '../../identity/phone.js';
import { maskDates } from '../mask-dates.js';
import type { Recogniser } from '../pasted-header.js';
import { agree, candidatesOf, foundAt, type Candidate } from './text-pieces.js';

const foreign = /(?<![\d+])(?:\+|00)(?!31)[1-9]\d(?:[ .()-]{0,2}\d){6,12}(?!\d)/g;
const isMobile = ({ value }: Candidate): boolean => value.startsWith('+316');
const isLabelled = ({ segment }: Candidate): boolean =>
  segment?.kind === 'phone' || segment?.kind === 'mobile';

/** Lower is better: a mobile number first, one with a label before one without. */
function rank(candidate: Candidate): number {
  const isOfOther = candidate.segment?.isOfOther === true;
  return (isOfOther ? 4 : 0) + (isMobile(candidate) ? 0 : 2) + (isLabelled(candidate) ? 0 : 1);
}

/**
 * The number on which the patient is reached, a mobile one first. A relative's number is a guess at
 * best, and never one of a practice, a fax or a policy.
 */
export const phone: Recogniser = {
  field: 'phone',
  find(view) {
    const masked = { ...view, text: maskDates(view.text) };
    const all = [PHONE_IN_TEXT, foreign]
      .flatMap((pattern) => candidatesOf(masked, pattern, ([text]) => normalisePhone(text)))
      .filter(({ segment }) => segment?.kind !== 'number' && segment?.kind !== 'care_party')
      .filter((candidate) => !isOfCareParty(view.text, candidate));
    const [best] = all.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start);
    if (best === undefined) return undefined;
    return foundAt(best, isSure(best, all));
  },
};

function isSure(best: Candidate, all: readonly Candidate[]): boolean {
  if (best.segment?.isOfOther === true) return false;
  const own = all.filter(({ segment }) => segment?.isOfOther !== true);
  const mobiles = own.filter(isMobile);
  if (isMobile(best) && isLabelled(best)) return agree(mobiles);
  return agree(own) && (isLabelled(best) || (isMobile(best) && agree(all)));
}

const careParty =
  /(?<!\p{L})(?:huisarts\p{L}*|praktijk|apotheek|thuiszorg|assistente?|ziekenhuis|fax|gp|practice|pharmacy|poh)(?!\p{L})[^\n]{0,200}$/iu;

function isOfCareParty(text: string, { start, segment }: Candidate): boolean {
  if (segment === undefined || !segment.isOfOther) return false;
  return careParty.test(text.slice(Math.max(0, start - 240), start));
}
