import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './detect-encoding.js';

/** One row of a CSV file. */
export interface CsvRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly number: number;
  /** Without blanks at both ends. */
  readonly cells: readonly string[];
}

/** The file breaks off or has a cell that never ends; `row` is where. */
export class BrokenCsv extends Error {
  constructor(readonly row: number) {
    super(`The CSV file cannot be read from row ${row}`);
    this.name = 'BrokenCsv';
  }
}

const usualRow = 64 * 1024;
const separators = [';', ',', '\t'];

/**
 * Reads a file row by row, without holding it. Semicolons, commas or tabs, whichever the heading
 * has most of; a byte order mark is skipped; rows without any text are left out.
 * @throws BrokenCsv
 */
export async function* readCsv(
  octets: AsyncIterable<Buffer>,
  encoding: Encoding,
  largestRow = usualRow,
): AsyncGenerator<CsvRow> {
  const text = textOf(octets, encoding);
  const { head, rest } = await takeHeading(text, largestRow);
  const parser = parse({
    delimiter: separatorOf(head),
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
    max_record_size: largestRow,
  });
  let number = 0;
  try {
    for await (const cells of Readable.from(rest).pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      if (cells.some((cell) => cell !== '')) yield { number, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(Number(error['records']) + 1);
    throw error;
  }
}

async function* textOf(
  octets: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string, void> {
  // Without ignoreBOM the decoder takes the mark off.
  const decoder = new TextDecoder(encoding);
  for await (const chunk of octets) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The first line and, with it, everything after it. */
async function takeHeading(
  text: AsyncGenerator<string, void>,
  largestRow: number,
): Promise<{ readonly head: string; readonly rest: AsyncGenerator<string, void> }> {
  let begin = '';
  while (!/[\r\n]/.test(begin) && begin.length < largestRow) {
    const next = await text.next();
    if (next.done === true) break;
    begin += next.value;
  }
  const rest = async function* (): AsyncGenerator<string, void> {
    yield begin;
    yield* text;
  };
  return { head: begin.split(/[\r\n]/, 1)[0] ?? '', rest: rest() };
}

function separatorOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length;
  return separators.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
