import { hsdsFields } from '../record/fields.js';
import { canonicalText, isObject, textIn, type HsdsObject } from '../record/json.js';
import {
  kindLists,
  kindOfList,
  listOfKind,
  ownerField,
  partLists,
  partOfList,
  type HsdsKind,
} from '../record/kinds.js';

/** How the cells of a column are read back. */
export type CellType = 'string' | 'number' | 'json';

/** One table of a data package: a file with a heading. */
export interface HsdsTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  readonly rows: readonly (readonly string[])[];
}

/** Which record or part a row belongs to, where the ids in it leave that open. */
const ownerColumn = 'wor_owner';

type Row = Record<string, unknown>;

/** A directory as tables: one for each kind, one for each list of parts. */
export function toTables(records: readonly { kind: HsdsKind; body: HsdsObject }[]): HsdsTable[] {
  const rows = new Map<string, Row[]>();
  const add = (list: string, body: HsdsObject, owner?: string): void => {
    const row: Row = owner === undefined ? {} : { [ownerColumn]: owner };
    for (const [name, value] of Object.entries(body)) {
      const parts = partsIn(name, value);
      if (parts === undefined) row[name] = value;
      else for (const part of parts) add(name, part, `${list}/${String(body['id'])}`);
    }
    const own = rows.get(list);
    if (own === undefined) rows.set(list, [row]);
    else own.push(row);
  };
  for (const { kind, body } of records) add(listOfKind[kind], body);
  const names = [...Object.keys(kindLists), ...Object.keys(partLists)];
  return names.flatMap((name) => {
    const own = rows.get(name);
    return own === undefined ? [] : [tableOf(name, own)];
  });
}

/** What gets a table of its own; undefined for what stays in the row. */
function partsIn(name: string, value: unknown): readonly HsdsObject[] | undefined {
  if (partOfList(name) === undefined || !Array.isArray(value)) return undefined;
  return value.filter(isObject);
}

function tableOf(name: string, rows: readonly Row[]): HsdsTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  const columns = names.map((column) => ({
    name: column,
    type: typeOf(rows.map((row) => row[column]).filter((value) => value !== undefined)),
  }));
  const cell = (row: Row, { name: column, type }: (typeof columns)[number]): string => {
    const value = row[column];
    if (value === undefined) return '';
    return typeof value === 'string' && type !== 'json' ? value : canonicalText(value);
  };
  return { name, columns, rows: rows.map((row) => columns.map((column) => cell(row, column))) };
}

function typeOf(values: readonly unknown[]): CellType {
  if (values.every((value) => typeof value === 'string')) return 'string';
  return values.every((value) => typeof value === 'number') ? 'number' : 'json';
}

/** A row of a table as it is read: cells by the name of their column. */
export interface ReadRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadTable {
  readonly name: string;
  /** What the package says of its columns; without that HSDS says it. */
  readonly types: Readonly<Record<string, CellType>>;
  readonly rows: readonly ReadRow[];
}

/** A record with its parts, put together from the rows of all tables. */
export interface TabularRecord {
  readonly kind: HsdsKind;
  readonly line: number;
  readonly body: HsdsObject;
}

/** A row that belongs to nothing, or a cell that is no JSON where it was said to be. */
export interface TabularProblem {
  readonly table: string;
  readonly line: number;
  readonly code: 'reference' | 'type';
}

/** From the most particular owner to the most general one. */
const owners = [
  ...['contact', 'phone', 'service_at_location', 'service', 'location', 'organization'],
  ...['program', 'taxonomy_term', 'taxonomy'],
];

const listOfOwner = (owner: string): string =>
  owner === 'contact' || owner === 'phone' ? `${owner}s` : (listOfKind[owner as HsdsKind] ?? owner);

/** Records out of tables, each part in the record that it belongs to. */
export function fromTables(tables: readonly ReadTable[]): {
  readonly records: readonly TabularRecord[];
  readonly problems: readonly TabularProblem[];
} {
  const problems: TabularProblem[] = [];
  const known = tables.filter(({ name }) => kindOfList(name) ?? partOfList(name));
  const read = known.flatMap(({ name, types, rows }) =>
    rows.flatMap(({ line, cells }) => {
      const row = valuesOf(name, cells, types);
      if (row === undefined) problems.push({ table: name, line, code: 'type' });
      return row === undefined ? [] : [{ table: name, line, row }];
    }),
  );
  const byPlace = new Map<string, Row>();
  const byId = new Map<string, Row>();
  for (const { table, row } of read) {
    const id = (textIn(row['id']) ?? '').toLowerCase();
    if (!byPlace.has(`${table}/${id}`)) byPlace.set(`${table}/${id}`, row);
    if (!byId.has(id)) byId.set(id, row);
  }
  for (const { table, line, row } of read) {
    if (kindOfList(table) !== undefined) continue;
    const owner = ownerOf(table, row, { byPlace, byId });
    if (owner === undefined || owner === row) problems.push({ table, line, code: 'reference' });
    else owner[table] = [...((owner[table] as unknown[] | undefined) ?? []), row];
  }
  for (const { row } of read) delete row[ownerColumn];
  const records = read.flatMap(({ table, line, row }) => {
    const kind = kindOfList(table);
    return kind === undefined ? [] : [{ kind, line, body: row }];
  });
  return { records, problems };
}

interface Rows {
  readonly byPlace: ReadonlyMap<string, Row>;
  readonly byId: ReadonlyMap<string, Row>;
}

function ownerOf(table: string, row: Row, { byPlace, byId }: Rows): Row | undefined {
  const told = textIn(row[ownerColumn]);
  if (told !== undefined) return byPlace.get(told);
  const part = partOfList(table) ?? '';
  const loose = textIn(row[ownerField(part, '')]);
  if (part === 'attribute' || part === 'metadata') return byId.get((loose ?? '').toLowerCase());
  const named = owners.find((owner) => textIn(row[`${owner}_id`]) !== undefined && owner !== part);
  if (named === undefined) return undefined;
  return byPlace.get(`${listOfOwner(named)}/${String(row[`${named}_id`]).toLowerCase()}`);
}

const numberForm = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The values of a row; undefined when a cell is not what its column says. */
function valuesOf(
  table: string,
  cells: Readonly<Record<string, string>>,
  types: Readonly<Record<string, CellType>>,
): Row | undefined {
  const known = hsdsFields[kindOfList(table) ?? partOfList(table) ?? 'service'];
  const row: Row = {};
  for (const [name, cell] of Object.entries(cells)) {
    if (cell === '' || name === '' || name === '__proto__') continue;
    const isNumber = known.some((field) => field.name === name && field.type === 'number');
    const type = types[name] ?? (isNumber ? 'number' : 'string');
    const value = valueOf(cell, type);
    if (value === undefined) return undefined;
    row[name] = value;
  }
  return row;
}

function valueOf(cell: string, type: CellType): unknown {
  if (type === 'string') return cell;
  if (type === 'number') return numberForm.test(cell) ? Number(cell) : undefined;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}
