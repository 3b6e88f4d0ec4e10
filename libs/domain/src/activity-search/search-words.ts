const mostWords = 8;
const longestWord = 40;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words that somebody looks for, the one that is being typed last. Only letters and digits are
 * left: a quote, a minus or any other sign parts words and means nothing else, so nothing that is typed
 * can be an operator of the database. A single letter asks nothing.
 */
export function searchWords(text: string): readonly string[] {
  const found = text.normalize('NFKC').toLowerCase().normalize('NFKC').match(word) ?? [];
  return found
    .map((each) => [...each])
    .filter(({ length }) => length > 1)
    .slice(0, mostWords)
    .map((letters) => letters.slice(0, longestWord).join(''));
}
