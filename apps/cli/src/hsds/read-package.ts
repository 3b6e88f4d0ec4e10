import {
  flattenOne,
  fromTables,
  type CellType,
  type Flattened,
  type IdOf,
  type ReadTable,
} from '@wor/domain';
import { BrokenCsv, detectEncoding, readCsv, type ZipEntry } from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';

const longestRow = 1024 * 1024;

async function* piecesOf(octets: Buffer): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

/**
 * The records of a tabular data package: a table for each kind of record and each kind of part.
 * @throws CommandError when a file of it cannot be read
 */
export async function* readPackage(
  files: readonly ZipEntry[],
  idOf: IdOf,
): AsyncGenerator<Flattened> {
  const types = typesIn(files.find(({ name }) => name === 'datapackage.json'));
  const tables: ReadTable[] = [];
  for (const { name, octets } of files) {
    const [, table] = /^(\w+)\.csv$/i.exec(name) ?? [];
    if (table === undefined || octets.length === 0) continue;
    const named = table.toLowerCase();
    tables.push({ name: named, types: types[named] ?? {}, rows: await rowsOf(name, octets) });
  }
  if (tables.length === 0) throw new CommandError('there is no table in it', exitCodes.usage);
  const { records, problems } = fromTables(tables);
  yield {
    records: [],
    problems: problems.map(({ table, line, code }) => {
      return { line, kind: table, id: null, field: '', code };
    }),
  };
  for (const { kind, line, body } of records) yield flattenOne(kind, body, { line, idOf });
}

async function rowsOf(name: string, octets: Buffer): Promise<ReadTable['rows']> {
  const detected = await detectEncoding(piecesOf(octets));
  if ('noText' in detected) throw new CommandError(`${name}: this is no text`, exitCodes.usage);
  let heading: readonly string[] | undefined;
  const rows: ReadTable['rows'][number][] = [];
  try {
    for await (const { number, cells } of readCsv(
      piecesOf(octets),
      detected.encoding,
      longestRow,
    )) {
      if (heading === undefined) {
        heading = cells.map((cell) => cell.trim());
        continue;
      }
      const named = heading.map((column, at) => [column, cells[at] ?? ''] as const);
      rows.push({ line: number, cells: Object.fromEntries(named) });
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    throw new CommandError(`${name}: the file breaks at row ${error.row}`, exitCodes.usage);
  }
  return rows;
}

type Types = Readonly<Record<string, Readonly<Record<string, CellType>>>>;

interface Described {
  readonly resources?: readonly {
    readonly name?: string;
    readonly schema?: { readonly fields?: readonly { name?: string; type?: string }[] };
  }[];
}

const cellTypes: Readonly<Record<string, CellType>> = {
  ...{ string: 'string', number: 'number', any: 'json' },
};

/** What the package says of its columns, as far as we know what that means. */
function typesIn(file: ZipEntry | undefined): Types {
  if (file === undefined) return {};
  try {
    const { resources = [] } = JSON.parse(file.octets.toString('utf8')) as Described;
    return Object.fromEntries(
      resources.map(({ name = '', schema }) => [
        name,
        Object.fromEntries(
          (schema?.fields ?? []).flatMap((field) => {
            const type = cellTypes[field.type ?? ''];
            return type === undefined ? [] : [[field.name ?? '', type] as const];
          }),
        ),
      ]),
    );
  } catch {
    throw new CommandError('datapackage.json: this is no data package', exitCodes.usage);
  }
}
