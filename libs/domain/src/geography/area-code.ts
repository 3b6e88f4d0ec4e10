/** The letters of Statistics Netherlands (CBS) before a municipality, district or neighbourhood. */
export type AreaKind = 'GM' | 'WK' | 'BU';

const digits: Record<AreaKind, number> = { GM: 4, WK: 6, BU: 8 };

/**
 * 'gm363', '0363' or '363' -> 'GM0363'; undefined when it is no code of that kind. Files of CBS
 * have codes with and without their letters.
 */
export function normaliseAreaCode(text: string, kind: AreaKind): string | undefined {
  const bare = text.trim().toUpperCase();
  const number = bare.startsWith(kind) ? bare.slice(kind.length) : bare;
  if (!/^\d+$/.test(number) || number.length > digits[kind]) return undefined;
  return `${kind}${number.padStart(digits[kind], '0')}`;
}

/** 'WK036301' or 'BU03630101' -> 'GM0363': the municipality that a code lies in. */
export function municipalityOf(code: string): string {
  return `GM${code.slice(2, 6)}`;
}
