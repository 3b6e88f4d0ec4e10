import { isLanguage, type Language } from './languages.js';

/**
 * The first language of an `Accept-Language` header (RFC 9110, 12.5.4) that we speak, by its
 * weight; undefined when there is none.
 */
export function preferredLanguage(header: string | null): Language | undefined {
  const wishes = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().split(';');
    const weight = parameters
      .find((one) => one.trim().startsWith('q='))
      ?.trim()
      .slice(2);
    const [code] = range.toLowerCase().split('-');
    return { code, weight: weight === undefined ? 1 : Number(weight) };
  });
  const spoken = wishes.filter(({ code, weight }) => isLanguage(code) && weight > 0);
  const [first] = spoken.toSorted((a, b) => b.weight - a.weight);
  return isLanguage(first?.code) ? first.code : undefined;
}
