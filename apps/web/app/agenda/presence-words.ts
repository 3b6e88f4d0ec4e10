import { text } from '../text/index.js';

/** 'Fatma Yilmaz kijkt hier nu ook.'; nothing when nobody does. */
export function presenceWords(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  const words = text.presence;
  return names.length === 1 ? words.one(last) : words.more(names.slice(0, -1).join(', '), last);
}
