export type IdentityErrorCode =
  'birth_date.impossible' | 'birth_date.future' | 'referral_number.too_little_chance';

/** Thrown for text that cannot be read. Carries a code only: the text itself is personal data. */
export class IdentityError extends Error {
  constructor(readonly code: IdentityErrorCode) {
    super(code);
    this.name = 'IdentityError';
  }
}
