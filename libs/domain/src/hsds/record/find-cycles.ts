/** The ids whose chain of parents, from child to parent, comes back to where it has been. */
export function findCycles(parentOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const good = new Set<string>();
  const bad = new Set<string>();
  for (const start of parentOf.keys()) {
    const chain = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !chain.has(at) && !good.has(at) && !bad.has(at)) {
      chain.add(at);
      at = parentOf.get(at);
    }
    // The chain ended at nothing, at what is known to end, or else where it has been.
    const ends = at === undefined || good.has(at);
    for (const id of chain) (ends ? good : bad).add(id);
  }
  return bad;
}
