const prefixes = new Set(
  (
    "van de der den het 't ten ter te op in d' l' el al von zu la le les du di da do dos das del della bin ben ibn " +
    "aan bij onder over uit voor tot 's v. vd v.d. v.d v/d ver af st. vander vanden vande"
  ).split(' '),
);

const salutations = new Set(
  'mw mw. mevr mevr. mevrouw dhr dhr. de_heer hr hr. heer meneer mr mr. mrs mrs. ms ms. miss mej mej. dr dr. drs drs. ing ing. prof prof. ir ir. fam fam.'.split(
    ' ',
  ),
);

/** `van`, `der`, `'t`: what stands between the initials and the family name. */
export function isPrefix(word: string): boolean {
  return prefixes.has(plainQuote(word).toLowerCase());
}

export function isSalutation(word: string): boolean {
  return salutations.has(word.toLowerCase());
}

const dotted = /^(?:\p{L}\p{M}?(?:\p{Ll}{1,2})?\.)(?:-?\p{L}(?:\p{Ll}{1,2})?\.)*\p{Lu}?$/u;

/** `J.M.`, `Th.`; without dots nobody can tell from the word alone. */
export function isDottedInitials(word: string): boolean {
  return dotted.test(word) && !isSalutation(word) && !isPrefix(word);
}

const wordShape = /^['’]?\p{L}[\p{L}\p{M}'’.-]*$/u;

/** Letters, and the signs that names have in them. */
export function isNameWord(word: string): boolean {
  return wordShape.test(word) && word.length <= 40 && !word.includes('..');
}

/** Capitals become a name again: `VAN DER BERG-DE JONG` is `van der Berg-de Jong`. */
export function inNameCase(words: readonly string[]): string[] {
  const letters = words.filter((word) => !isDottedInitials(word)).join('');
  const isShouted = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const isWhispered = letters === letters.toLowerCase() && words.some((word) => !isPrefix(word));
  if (!isShouted && !isWhispered) return [...words];
  return words.map((word) => (isDottedInitials(word) ? inInitialCase(word) : inWordCase(word)));
}

function inInitialCase(word: string): string {
  return word.replace(
    /(^|[.-])(\p{L})/gu,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}

function inWordCase(word: string): string {
  return word
    .toLowerCase()
    .split('-')
    .map((part) => (isPrefix(part) ? part : capitalised(part)))
    .join('-');
}

function capitalised(word: string): string {
  return word.replace(
    /(^|['’])(ij|\p{L})/gu,
    (_, mark: string, first: string) => mark + first.toUpperCase(),
  );
}

function plainQuote(word: string): string {
  return word.replace(/[’`]/g, "'");
}
