import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatten, type Flattened, type HsdsProblem, type IdOf } from '@wor/domain';
import { BrokenZip, readZip, type ZipEntry } from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';
import { readLines } from './read-lines.js';
import { readPackage } from './read-package.js';

/** What is read as a whole; NDJSON is read line by line and may be as large as it likes. */
const largestWhole = 64 * 1024 * 1024;
const longestLine = 1024 * 1024;

/** A feed that can be read from the beginning, more than once. */
export type Feed = (idOf: IdOf) => AsyncIterable<Flattened>;

/** @throws CommandError when there is no such file, or it is too large to be read as a whole */
export function openFeed(path: string): Feed {
  const name = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CommandError(`${name}: there is no such file`, exitCodes.usage);
  if (found.isDirectory()) return (idOf) => readPackage(folderOf(path), idOf);
  if (/\.(ndjson|jsonl)$/i.test(path)) return (idOf) => readNdjson(path, idOf);
  if (found.size > largestWhole) {
    const most = `${largestWhole / 1024 / 1024} MB`;
    const line = `${name}: more than ${most}; give it as NDJSON, a record a line`;
    throw new CommandError(line, exitCodes.usage);
  }
  if (/\.zip$/i.test(path)) return (idOf) => readPackage(unzip(path), idOf);
  if (/\.json$/i.test(path)) return (idOf) => readJson(path, idOf);
  const line = `${name}: a feed is .json, .ndjson, .zip, or a folder of CSV files`;
  throw new CommandError(line, exitCodes.usage);
}

function folderOf(path: string): ZipEntry[] {
  const names = readdirSync(path).filter((name) => /\.(csv|json)$/i.test(name));
  const sizes = names.map((name) => statSync(join(path, name)).size);
  refuseLarge(
    basename(path),
    sizes.reduce((sum, size) => sum + size, 0),
  );
  return names.sort().map((name) => ({ name, octets: readFileSync(join(path, name)) }));
}

function refuseLarge(name: string, size: number): void {
  if (size <= largestWhole) return;
  const line = `${name}: more than ${largestWhole / 1024 / 1024} MB; give it as NDJSON, a record a line`;
  throw new CommandError(line, exitCodes.usage);
}

function unzip(path: string): ZipEntry[] {
  try {
    return readZip(readFileSync(path), largestWhole);
  } catch (error) {
    if (!(error instanceof BrokenZip)) throw error;
    const why = error.reason === 'broken' ? 'this is no archive' : 'it holds too much';
    throw new CommandError(`${basename(path)}: ${why}`, exitCodes.usage);
  }
}

const problemAt = (line: number | null, code: HsdsProblem['code']): Flattened => ({
  records: [],
  problems: [{ line, kind: 'file', id: null, field: '', code }],
});

type Parsed = { readonly value: unknown } | { readonly code: 'text' | 'json' };

function parse(octets: Buffer): Parsed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return { code: 'text' };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { code: 'json' };
  }
}

async function* readJson(path: string, idOf: IdOf): AsyncGenerator<Flattened> {
  const parsed = parse(readFileSync(path));
  if (!('value' in parsed)) {
    const why = parsed.code === 'text' ? 'this is not UTF-8' : 'this is no JSON';
    throw new CommandError(`${basename(path)}: ${why}`, exitCodes.usage);
  }
  yield flatten(parsed.value, { line: null, idOf });
}

async function* readNdjson(path: string, idOf: IdOf): AsyncGenerator<Flattened> {
  const octets = createReadStream(path) as AsyncIterable<Buffer>;
  for await (const { number, octets: line } of readLines(octets, longestLine)) {
    if (line === undefined) yield problemAt(number, 'too_large');
    else if (line.some((octet) => octet > 0x20)) {
      const parsed = parse(line);
      yield 'value' in parsed
        ? flatten(parsed.value, { line: number, idOf })
        : problemAt(number, parsed.code);
    }
  }
}
