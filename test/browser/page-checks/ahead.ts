/**
 * Work that is asked for one by one, in order, and is begun some ahead, so that no core waits: what
 * the browser draws, the server makes and the test reads goes on at the same time.
 * @returns the result of the item at this place
 */
export function ahead<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
  so = 1,
): (at: number) => Promise<Result> {
  const begun = new Map<number, Promise<Result>>();
  const begin = (at: number): void => {
    const item = items[at];
    if (item === undefined || begun.has(at)) return;
    const result = work(item, at);
    // Whoever asks for it hears of a failure; until then it is no unhandled one.
    result.catch(() => undefined);
    begun.set(at, result);
  };
  return (at) => {
    for (let next = at; next <= at + so; next += 1) begin(next);
    const result = begun.get(at);
    if (result === undefined) throw new Error(`There is no work at ${at}`);
    return result;
  };
}
