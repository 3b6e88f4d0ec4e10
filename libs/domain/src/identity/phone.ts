/** A Dutch phone number inside a longer text. */
export const PHONE_IN_TEXT =
  /(?<![\d+])(?:(?:\+|00)31[ .-]?(?:\(0\))?|\(?0(?=[1-9]))[ .-]?[1-9](?:[ .()/-]{0,3}\d){8}(?!\d)/g;

// Service numbers of companies: nobody can be called back on them.
const SERVICE = /^(?:800|90[069])/;

/**
 * A phone number as E.164 ('+31612345678'), or undefined when it is none. Reads the Dutch
 * notations (06-12345678, 020 123 45 67, (020) 1234567, +31 (0)6 12345678, 0031612345678) and
 * foreign numbers that begin with + or 00. Emergency and service numbers are refused.
 */
export function normalisePhone(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e]/g, '');
  const compact = plain.replace(/[\s./()\-\u2010-\u2015]/g, (mark) => (mark === '(' ? '(' : ''));
  const digits = compact.replace(/^(\+31|0031)\(0/, '$1').replace(/\(/g, '');
  const dutch = /^(?:(?:\+31|0031)0?|31(?=[1-9]\d{8}$)|0)([1-9]\d{8})$/.exec(digits)?.[1];
  if (dutch) return SERVICE.test(dutch) ? undefined : `+31${dutch}`;
  const foreign = /^(?:\+|00)((?!31)[1-9]\d{7,14})$/.exec(digits)?.[1];
  return foreign ? `+${foreign}` : undefined;
}

/** '+31612345678' as people in the Netherlands write it, '06 12345678'; foreign numbers as they are. */
export function formatPhone(phone: string): string {
  const dutch = /^\+31(\d{9})$/.exec(phone)?.[1];
  if (dutch === undefined) return phone;
  return dutch.startsWith('6') ? `06 ${dutch.slice(1)}` : `0${dutch.slice(0, 2)} ${dutch.slice(2)}`;
}
