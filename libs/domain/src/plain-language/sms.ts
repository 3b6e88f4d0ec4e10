/** The signs of one septet of GSM 03.38 (ETSI TS 123 038, 6.2.1) that Dutch texts use. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These take two. */
const extended = '^{}\\[~]|€';

const longestSms = 160;

/** What an SMS makes of a text. */
export interface SmsMeasure {
  /** Septets, of which one message has 160. */
  readonly length: number;
  /** Signs that the GSM alphabet does not have; with one of them only 70 signs fit. */
  readonly foreign: readonly string[];
  readonly fits: boolean;
}

/** Looks whether a text fits in one message of the GSM 7-bit alphabet. */
export function measureSms(text: string): SmsMeasure {
  const signs = [...text];
  const foreign = [
    ...new Set(signs.filter((sign) => !basic.includes(sign) && !extended.includes(sign))),
  ];
  const length = signs.reduce((sum, sign) => sum + (extended.includes(sign) ? 2 : 1), 0);
  return { length, foreign, fits: foreign.length === 0 && length <= longestSms };
}
