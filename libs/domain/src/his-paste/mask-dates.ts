const date =
  /(?<![\d.\-/])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d{2}|\d{2}(?! ?\d))(?!\d|[-/.]\d)/g;

/** The same text, as long as before, without dates: their digits must not join a number beside them. */
export function maskDates(text: string): string {
  return text.replace(date, (found) => 'x'.repeat(found.length));
}
