/** Progress on the terminal: what is being done, and how long it took. */
export const say = (line: string): void => console.log(line);

/** Runs one step of the start and prints a line about it with the seconds it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`  ✓ ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

/** A table in plain text: columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}
