import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BrokenCsv, detectEncoding, readCsv, type Encoding, type NoText } from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';

const noText: Record<NoText, string> = {
  excel: 'this is a spreadsheet; save it as CSV',
  'utf-16': 'this is UTF-16; save it as UTF-8',
  binary: 'this is no text file',
  unknown: 'this is neither UTF-8 nor windows-1252; save it as UTF-8',
};

/** A file that was looked at once from end to end. */
export interface SourceFile {
  readonly path: string;
  /** Without its folder. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly hash: Buffer;
}

/** @throws CommandError when it is not there or holds no text */
export async function openSource(path: string): Promise<SourceFile> {
  const name = basename(path);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new CommandError(`${name}: there is no such file`, exitCodes.usage);
  }
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const detected = await detectEncoding(hashed());
  if ('noText' in detected) {
    throw new CommandError(`${name}: ${noText[detected.noText]}`, exitCodes.usage);
  }
  return { path, name, encoding: detected.encoding, hash: hash.digest() };
}

/** One row, its cells by the names that we give the columns. */
export interface NamedRow {
  readonly number: number;
  /** The cell; undefined when it is empty or the file has no such column. */
  readonly cell: (column: string) => string | undefined;
}

/** Per column the headings that files have for it; years at the end do not count. */
export interface Columns {
  readonly mandatory: Readonly<Record<string, readonly string[]>>;
  readonly optional: Readonly<Record<string, readonly string[]>>;
}

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/_?(19|20)\d\d$/, '');

/**
 * The rows below the heading.
 * @throws CommandError when a column is missing, or the file breaks off
 */
export async function* readNamedRows(file: SourceFile, columns: Columns): AsyncGenerator<NamedRow> {
  let at: ReadonlyMap<string, number> | undefined;
  try {
    const octets = createReadStream(file.path) as AsyncIterable<Buffer>;
    for await (const { number, cells } of readCsv(octets, file.encoding)) {
      if (at === undefined) {
        at = findColumns(file, columns, cells);
        continue;
      }
      const places = at;
      yield { number, cell: (column) => cells[places.get(column) ?? -1] || undefined };
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    throw new CommandError(`${file.name}: the file breaks at row ${error.row}`);
  }
  if (at === undefined) throw new CommandError(`${file.name}: the file is empty`);
}

function findColumns(
  file: SourceFile,
  { mandatory, optional }: Columns,
  headings: readonly string[],
): ReadonlyMap<string, number> {
  const found = headings.map(plain);
  const at = new Map<string, number>();
  for (const [column, names] of Object.entries({ ...mandatory, ...optional })) {
    const place = names.map((name) => found.indexOf(name)).find((each) => each >= 0);
    if (place !== undefined) at.set(column, place);
  }
  const missing = Object.entries(mandatory).filter(([column]) => !at.has(column));
  if (missing.length === 0) return at;
  const wanted = missing.map(([column, names]) => `${column} (${names.join(', ')})`).join('; ');
  throw new CommandError(`${file.name}: no column for ${wanted}`, exitCodes.usage);
}
