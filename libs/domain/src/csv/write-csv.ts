/** What a spreadsheet would carry out instead of show. */
const startsFormula = /^[\s]*[=+\-@\t\r]/;

/** True for a cell that a spreadsheet would take for a formula. */
export function isFormula(cell: string): boolean {
  return startsFormula.test(cell);
}

/**
 * A CSV file that a Dutch spreadsheet opens as it stands: UTF-8 with its mark, semicolons, and an
 * apostrophe before everything that would be carried out as a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(writeCell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
