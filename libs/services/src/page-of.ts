/** The items of one page out of a look at one more, and where the next page begins. */
export function pageOf<Row, Start>(
  rows: readonly Row[],
  limit: number,
  startAfter: (last: Row) => Start,
): { readonly items: readonly Row[]; readonly next: Start | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? startAfter(last) : null };
}
