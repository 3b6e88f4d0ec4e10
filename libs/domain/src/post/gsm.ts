/** The basic set of GSM 03.38: one septet each. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension: two septets each. */
const extended = '^{}\\[~]|€';

/** What fits into one SMS. */
export const smsSeptets = 160;

/**
 * How many septets a text takes in an SMS. Undefined when a character is not in the GSM alphabet:
 * then the whole message becomes twice as large.
 */
export function septetsOf(text: string): number | undefined {
  let septets = 0;
  for (const character of text) {
    if (basic.includes(character)) septets += 1;
    else if (extended.includes(character)) septets += 2;
    else return undefined;
  }
  return septets;
}
