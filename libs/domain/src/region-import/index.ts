import { writeCsv } from '../csv/index.js';
import type { ImportHeading, ImportKind } from './define-import.js';
import { importKinds } from './kinds/index.js';

export function findImportKind(code: string): ImportKind | undefined {
  return importKinds.find((kind) => kind.code === code);
}

/** The file that somebody can begin with: the heading, and one row to show how. */
export function importTemplate({ columns }: ImportHeading): string {
  return writeCsv([columns.map(({ name }) => name), columns.map(({ example }) => example)]);
}

export { importKinds };
export { cellProblemsOf, newActivity, type ActivityOfRow } from './kinds/activities.js';
export { checkHeading, mostImportRows, RowChecker } from './check-rows.js';
export {
  nameKey,
  type CellProblem,
  type CellProblemCode,
  type DirectoryNames,
  type ImportHeading,
  type ImportKind,
  type ImportValues,
  type RegionNames,
} from './define-import.js';
