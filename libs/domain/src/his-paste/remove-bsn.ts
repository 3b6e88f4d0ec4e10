import { isBsn } from '../identity/index.js';
import { PHONE_IN_TEXT } from '../identity/phone.js';
import { maskDates } from './mask-dates.js';

const named =
  /(?<![\p{L}])(?:bsn|burger ?service ?nummer|sofi)[^\d\n]{0,20}\d(?:[ .-]{0,2}\d){7,8}(?!\d)/giu;
const nine = /(?<!\d)\d{9}(?!\d)/g;
const groups = /(?<![\d.+-])(?:\d{3}[ .-]{1,2}\d{3}[ .-]{1,2}\d{3}|\d{4}[.]\d{2}[.]\d{3})(?!\d)/g;
const eight = /(?<![\d+-])\d{8}(?!\d)/g;
const writtenDate =
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

const blank = (text: string): string => text.replace(/\d/g, ' ');

/**
 * The text with every BSN blanked, as long as before: nothing that reads it afterwards can meet one.
 * A number behind the word BSN goes even when it fails the 11-proof: somebody mistyped it.
 */
export function removeBsn(text: string): { readonly text: string; readonly hadBsn: boolean } {
  const plain = text
    .replace(named, blank)
    .replace(nine, (number) => (isBsn(number) ? blank(number) : number));
  // Phone numbers may hold a run that passes the proof by accident.
  const phones = maskDates(plain).replace(PHONE_IN_TEXT, (phone) => 'x'.repeat(phone.length));
  const left = phones.split('');
  for (const match of [...phones.matchAll(groups), ...phones.matchAll(eight)]) {
    const digits = match[0].replace(/\D/g, '');
    if (isBsn(digits) && !writtenDate.test(digits)) {
      left.fill(' ', match.index, match.index + match[0].length);
    }
  }
  const result = plain
    .split('')
    .map((sign, at) => (left[at] === ' ' ? ' ' : sign))
    .join('');
  return { text: result, hadBsn: result !== text };
}
