/** What two entries of a directory are compared by. */
interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

// A name alone must be almost the same; a name at the same place may differ by a word.
const sameName = 0.7;
const likeName = 0.4;
const samePlace = 0.6;
const most = 5;

/** The entries that may be the same thing as this one, the most alike first. */
export function similarTo<Entry extends Comparable>(
  given: Pick<Comparable, 'name' | 'place'>,
  entries: readonly Entry[],
): Entry[] {
  const [name, place] = [trigramsOf(given.name), trigramsOf(given.place)];
  const alike = entries.flatMap((entry) => {
    const byName = shared(name, trigramsOf(entry.name));
    const isAlike =
      byName >= sameName ||
      (byName >= likeName && shared(place, trigramsOf(entry.place)) >= samePlace);
    return isAlike ? [{ entry, byName }] : [];
  });
  const sorted = alike.toSorted(
    (one, other) => other.byName - one.byName || (one.entry.id < other.entry.id ? -1 : 1),
  );
  return sorted.slice(0, most).map(({ entry }) => entry);
}

/** The pieces of three letters of each word, as PostgreSQL makes them. */
function trigramsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

/** The part of all pieces that both have, from 0 to 1. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const both = [...one].filter((piece) => other.has(piece)).length;
  return both / (one.size + other.size - both);
}
