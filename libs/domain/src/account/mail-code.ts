const figures = 8;
const bound = 10 ** figures;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The code that somebody types over from a mail: eight figures of the secret that belongs to it, so
 * that a mail which goes out twice holds the same code and nobody stores it.
 * @param token 256 bits, as the link of another mail would hold them
 */
export function mailCodeOf(token: string): string {
  // The last sign of 256 bits holds four of them and two that are always 0.
  const value = [...token.slice(0, -1)].reduce(
    (sum, sign) => (sum * 64 + alphabet.indexOf(sign)) % bound,
    0,
  );
  return String(value).padStart(figures, '0');
}

/** In two groups of four, which are typed without a mistake. */
export const mailCodeLine = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What somebody typed, without what they put between the figures. */
export const plainMailCode = (typed: string): string => typed.replaceAll(/[\s.-]/g, '');
