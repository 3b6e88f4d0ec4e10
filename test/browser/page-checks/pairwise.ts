type Row = readonly number[];

/**
 * Rows of choices, one of each dimension, so that every two choices of two dimensions stand in a
 * row together. Greedy and without chance: the same sizes always give the same rows.
 * @param sizes how many choices each dimension has
 */
export function pairwise(sizes: readonly number[]): readonly Row[] {
  const open = new Set(pairsOf(sizes));
  const rows: Row[] = [];
  for (const pair of pairsOf(sizes)) {
    if (!open.has(pair)) continue;
    const row = fill(sizes, pair, open);
    for (const covered of pairsIn(row)) open.delete(covered);
    rows.push(row);
  }
  return rows;
}

const nameOf = (a: number, choice: number, b: number, other: number): string =>
  [a, choice, b, other].join(' ');

/** Every pair of choices of two dimensions, as 'dimension choice dimension choice'. */
function pairsOf(sizes: readonly number[]): string[] {
  const choices = sizes.flatMap((size, at) => Array.from({ length: size }, (_, one) => [at, one]));
  return choices.flatMap(([a = 0, choice = 0]) =>
    choices.filter(([b = 0]) => b > a).map(([b = 0, other = 0]) => nameOf(a, choice, b, other)),
  );
}

/** The pairs that stand together in a row. */
export function pairsIn(row: Row): string[] {
  return row.flatMap((choice, a) =>
    row.flatMap((other, b) => (b > a ? [nameOf(a, choice, b, other)] : [])),
  );
}

/** A row with this pair in it, each further choice the one that covers most of what is open. */
function fill(sizes: readonly number[], pair: string, open: ReadonlySet<string>): Row {
  const [a = 0, choice = 0, b = 0, other = 0] = pair.split(' ').map(Number);
  const row: (number | undefined)[] = sizes.map(() => undefined);
  row[a] = choice;
  row[b] = other;
  sizes.forEach((size, at) => {
    if (row[at] !== undefined) return;
    const gains = Array.from({ length: size }, (_, one) => gain(row, [at, one], open));
    row[at] = gains.indexOf(Math.max(...gains));
  });
  return row.map((one) => one ?? 0);
}

function gain(
  row: readonly (number | undefined)[],
  [at, one]: readonly [number, number],
  open: ReadonlySet<string>,
): number {
  return row.filter((other, b) => {
    if (other === undefined || b === at) return false;
    return open.has(at < b ? nameOf(at, one, b, other) : nameOf(b, other, at, one));
  }).length;
}
