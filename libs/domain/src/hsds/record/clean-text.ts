const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

// A tag begins with a letter, a slash or an exclamation mark: "under < 65" is no tag.
const hidden = /<(script|style)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi;
const breaks = /<(br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/gi;
const tags = /<[a-z/!][^>]*(>|$)/gi;
const entity = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,5});/gi;
const link = /^https?:\/\/\S+$/i;

function signOf(whole: string, name: string): string {
  const known = entities[name.toLowerCase()];
  if (known !== undefined) return known;
  if (!name.startsWith('#')) return whole;
  const isHex = name[1]?.toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isSign = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : '';
}

const once = (text: string): string =>
  text.replace(hidden, '').replace(breaks, '\n').replace(tags, '').replace(entity, signOf);

/** So often at most something may be wrapped in itself; more is no text that anybody wrote. */
const mostLayers = 8;

/**
 * The words of a text without any markup: what is left has no tag, also none that was hidden in
 * another one, and comes out of here a second time as it is. A link stays as it stands.
 */
export function plainText(text: string): string {
  if (!/[<&]/.test(text) || link.test(text)) return text;
  let before = text;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const after = once(before);
    if (after === before) return tidy(text, after);
    before = after;
  }
  return tidy(text, before.replace(/[<&]/g, ''));
}

const tidy = (before: string, after: string): string =>
  before === after
    ? after
    : after
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();

/** A value of which every text is plain; what was plain stays as it was. */
export function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainTexts(part)]));
}

/** False for what no database keeps: a NUL, or half of a sign. */
export function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
