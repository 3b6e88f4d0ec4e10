/** The longest letter to a referrer, in words. */
export const FEEDBACK_MAX_WORDS = 150;

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** One line without control characters or double spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The text when it is short enough, else its first words and an ellipsis. */
export function cutWords(text: string, most: number): string {
  const words = oneLine(text).split(' ');
  if (words.length <= most) return words.join(' ');
  return most > 0 ? `${words.slice(0, most).join(' ')}…` : '';
}

/** The text up to and including its first full stop, question mark or exclamation mark. */
export function firstSentence(text: string): string {
  return /^.*?[.!?…]+(?=\s|$)/.exec(oneLine(text))?.[0] ?? oneLine(text);
}

/** With a full stop at the end, unless it already ends a sentence. Empty stays empty. */
export function asSentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}
