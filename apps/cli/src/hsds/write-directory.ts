import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  dataPackage,
  jsonPieces,
  ndjsonLine,
  tableText,
  toTables,
  type OwnRecord,
} from '@wor/domain';
import { writeZip } from '@wor/platform';

export const exportFormats = ['json', 'ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Writes a directory to a file; the same directory always makes the same octets. */
export async function writeDirectory(
  path: string,
  format: ExportFormat,
  records: readonly OwnRecord[],
): Promise<void> {
  if (format === 'csv') {
    writeFileSync(path, packageOf(records));
    return;
  }
  const pieces = format === 'json' ? jsonPieces(records) : linesOf(records);
  await pipeline(pieces, createWriteStream(path));
}

function* linesOf(records: readonly OwnRecord[]): Generator<string> {
  for (const record of records) yield ndjsonLine(record);
}

function packageOf(records: readonly OwnRecord[]): Buffer {
  const tables = toTables(records);
  return writeZip([
    { name: 'datapackage.json', octets: Buffer.from(dataPackage(tables)) },
    ...tables.map((table) => ({
      name: `${table.name}.csv`,
      octets: Buffer.from(tableText(table)),
    })),
  ]);
}
