import { PHONE_IN_TEXT } from './phone.js';

/**
 * True for 8 or 9 digits that pass the 11-proof (9·8·7·6·5·4·3·2·−1). Eight digits are read with
 * a leading zero; 000000000 passes the sum but is no BSN.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text)) return false;
  const digits = Array.from(text.padStart(9, '0'), Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DATE_IN_TEXT =
  /(?<![\d.\-/])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})(?![\d]|[-/.]\d)/g;
const RUN = /\d(?:[ .\-/]{0,2}\d)+/g;
const USUAL_GROUPS = ['3-3-3', '4-2-3', '2-3-4'];

/**
 * True when a free text seems to hold a BSN, whole or in groups with spaces, dots or dashes.
 * Phone numbers and dates are left alone; another number of nine digits has 1 chance in 11 to be
 * taken for one, which is what the 11-proof can do.
 */
export function findBsnLike(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  // Before phone numbers are taken out: '012345672 5' must not pass as a phone number.
  if ((plain.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).some(isBsn)) return true;
  const rest = plain.replace(DATE_IN_TEXT, ' x ').replace(PHONE_IN_TEXT, ' x ');
  return (rest.match(RUN) ?? []).some(holdsBsn);
}

function holdsBsn(run: string): boolean {
  const groups = run.split(/\D+/);
  if (groups.join('').length === 9 && isBsn(groups.join(''))) return true;
  if (groups.some((group) => group.length === 8 && isBsn(group) && !isWrittenDate(group))) {
    return true;
  }
  return groups.some((_, at) => {
    const three = groups.slice(at, at + 3);
    const shape = three.map((group) => group.length).join('-');
    return USUAL_GROUPS.includes(shape) && isBsn(three.join(''));
  });
}

// 'ddmmjjjj' and 'jjjjmmdd': birth dates are often written so.
function isWrittenDate(digits: string): boolean {
  return (
    /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits) ||
    /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)
  );
}
