import { checkHeading, DomainError, mostImportRows, type ImportHeading } from '@wor/domain';
import { BrokenCsv, detectEncoding, readCsv, type Encoding } from '@wor/platform';

/** A file that can be read as text. */
export interface ReadableFile {
  readonly octets: Buffer;
  readonly encoding: Encoding;
}

async function* piecesOf(octets: Buffer): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

/** @throws DomainError `import.file` with the reason when it holds no text that we read */
export async function openFile(octets: Buffer): Promise<ReadableFile> {
  if (octets.length === 0) throw refused('empty');
  const detected = await detectEncoding(piecesOf(octets));
  if ('noText' in detected) throw refused(detected.noText);
  return { octets, encoding: detected.encoding };
}

/**
 * The rows below the heading, one by one.
 * @throws DomainError `import.file`: no heading, columns missing or unknown, broken off, too many rows
 */
export async function* readRows(file: ReadableFile, kind: ImportHeading) {
  let heading: ReturnType<typeof checkHeading> | undefined;
  const { mostRows: most = mostImportRows } = kind;
  let count = 0;
  try {
    for await (const { number, cells } of readCsv(piecesOf(file.octets), file.encoding)) {
      if (heading === undefined) {
        heading = checkHeading(kind, cells);
        refuseHeading(heading);
        continue;
      }
      count += 1;
      if (count > most) throw refused('rows', kind.mostRows === undefined ? {} : { count: most });
      yield heading.rowOf(number, cells);
    }
  } catch (error) {
    if (error instanceof BrokenCsv) throw refused('broken', { row: error.row });
    throw error;
  }
  if (count === 0) throw refused('empty');
}

function refuseHeading({ missing, unknown }: ReturnType<typeof checkHeading>): void {
  if (missing.length > 0) throw refused('columns', { columns: missing.join(', ') });
  // A heading that we do not know may hold anything: it is not repeated.
  if (unknown.length > 0) throw refused('unknown_columns', { count: unknown.length });
}

function refused(reason: string, more: Readonly<Record<string, string | number>> = {}) {
  return new DomainError('import.file', { reason, ...more });
}
