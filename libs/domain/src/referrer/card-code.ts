// No vowels (no words by accident) and nothing that looks like something else on paper or aloud:
// no 0/O, 1/I/L, 2/Z, 5/S, 6/G, 8/B, U/V.
const alphabet = '3479CDFHJKMNPQRTWXY';
const length = 6;
const usable = Math.floor(256 / alphabet.length) * alphabet.length;
const form = new RegExp(`^[${alphabet}]{${length}}$`);

/** How many random bytes `cardCode` asks for: a few are skipped, and it must not run short. */
export const cardCodeBytes = 24;

/** Days after which the code on a card opens nothing any more. */
export const cardDays = 30;

/** A code for a paper card, '3F7K9C', from random bytes; each sign is as likely as the others. */
export function cardCode(random: Uint8Array): string {
  const signs = Array.from(random)
    .filter((byte) => byte < usable)
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length]);
  if (signs.length < length) throw new RangeError('too few random bytes for a code');
  return signs.join('');
}

/** The code as it is kept, from what somebody typed ('3f7 k9c'); undefined when it is none. */
export function normaliseCardCode(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.·\-\u2010-\u2015]/g, '');
  return form.test(bare) ? bare : undefined;
}

/** '3F7 K9C': in two groups, to read aloud and to type over. */
export function showCardCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
