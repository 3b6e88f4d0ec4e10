import { normalisePostcode } from '../identity/person.js';
import { DomainError } from '../error.js';

const fourDigits = /^[1-9]\d{3}$/;

/**
 * '1311 ab' -> '1311AB', '1311' -> '1311': from where somebody measures. Four digits are enough.
 * @throws DomainError `postcode.invalid` at `postcode`
 */
export function searchPostcode(text: string): string {
  const bare = text.trim();
  const postcode = fourDigits.test(bare) ? bare : normalisePostcode(bare);
  if (postcode !== undefined) return postcode;
  throw new DomainError('postcode.invalid', {
    fields: [{ field: 'postcode', code: 'postcode.invalid' }],
  });
}
