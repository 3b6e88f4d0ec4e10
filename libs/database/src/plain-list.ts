/**
 * A parameter that PostgreSQL reads as an array, for words without quotes, commas and backslashes:
 * ids and moments. The driver would look at every character of them.
 */
export const plainList = (words: readonly (string | null)[]): string =>
  `{${words.map((word) => word ?? 'NULL').join()}}`;
