import { canonicalText, type HsdsObject } from '../record/json.js';
import { listOfKind, type HsdsKind } from '../record/kinds.js';
import type { HsdsTable } from './tabular.js';

/** The version of HSDS that is written. */
export const hsdsVersion = '3.0';

interface Written {
  readonly kind: HsdsKind;
  readonly body: HsdsObject;
}

/** One line of NDJSON: a list by its name with one record in it, so that a line says what it is. */
export const ndjsonLine = ({ kind, body }: Written): string =>
  `${canonicalText({ [listOfKind[kind]]: [body] })}\n`;

/** A directory as one JSON text, in pieces: a list for each kind, a record a line. */
export function* jsonPieces(records: Iterable<Written>): Generator<string> {
  yield `{"hsds":"${hsdsVersion}"`;
  let open: HsdsKind | undefined;
  for (const { kind, body } of records) {
    if (kind === open) yield ',\n';
    else yield `${open === undefined ? '' : ']'},\n"${listOfKind[kind]}":[\n`;
    open = kind;
    yield canonicalText(body);
  }
  yield open === undefined ? '}\n' : ']}\n';
}

const cellOf = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table as CSV by RFC 4180, for machines: a cell stands in it as it is. */
export function tableText({ columns, rows }: HsdsTable): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** What a data package says of its tables. */
export function dataPackage(tables: readonly HsdsTable[]): string {
  const resources = tables.map(({ name, columns }) => ({
    ...{ name, path: `${name}.csv`, profile: 'tabular-data-resource' },
    schema: {
      primaryKey: 'id',
      fields: columns.map((column) => ({
        name: column.name,
        ...(column.type === 'json' ? { type: 'any', format: 'json' } : { type: column.type }),
      })),
    },
  }));
  const head = { name: 'hsds', profile: 'tabular-data-package', version: hsdsVersion };
  return `${JSON.stringify({ ...head, resources }, undefined, 1)}\n`;
}
