// No vowels (no words by accident), no 0/O, 1/I/L: a number is read aloud and typed over.
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;
const USABLE = Math.floor(256 / ALPHABET.length) * ALPHABET.length;
const FORM = new RegExp(`^WR-[${ALPHABET}]{${LENGTH}}$`);

/**
 * A referral number like 'WR-4F7K2' from random bytes (give 16: a few are skipped so that each
 * sign is as likely as the others). Not unique by itself: the database refuses a double.
 */
export function referralNumber(random: Uint8Array): string {
  const signs = Array.from(random)
    .filter((byte) => byte < USABLE)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length]);
  if (signs.length < LENGTH) throw new RangeError('too few random bytes for a referral number');
  return `WR-${signs.join('')}`;
}

/** The number as printed, from what somebody typed ('wr 4f7k2'); undefined when it is none. */
export function normaliseReferralNumber(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s-]/g, '').replace(/^WR/, '');
  return FORM.test(`WR-${bare}`) ? `WR-${bare}` : undefined;
}
