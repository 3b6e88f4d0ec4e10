import type { CivilDate, HolidayChoice } from '../calendar/index.js';
import { isFormula } from '../csv/index.js';
import type { CodeItem } from '../region/code-list.js';

/** What can be wrong with a cell; the sentences are in the texts of the web app. */
export const cellProblems = [
  'missing',
  'too_long',
  'formula',
  'agb',
  'kind',
  'team_unknown',
  'organisation_unknown',
  'organisation_double',
  'role_unknown',
  'role_elsewhere',
  'team_elsewhere',
  'email',
  'phone',
  'postcode',
  'neighbourhood_code',
  'municipality_code',
  'year',
  'other_name',
  'duplicate',
  'own_account',
  'has_account',
  'birth_date',
  'full_postcode',
  'language',
  'reason_unknown',
  'stand_unknown',
  'date',
  'date_ahead',
  'coach_unknown',
  'coach_elsewhere',
  'team_unclear',
  'consent_how',
  'bsn',
  'has_open',
  'arrangement_unknown',
  'neighbourhood_unknown',
  'days',
  'time',
  'pace',
  'price',
  'seats',
  'seats_taken',
  'feature_unknown',
  'website',
] as const;

export type CellProblemCode = (typeof cellProblems)[number];

/** One problem in one cell. */
export interface CellProblem {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  readonly column: string;
  readonly code: CellProblemCode;
}

/** One column of a file. */
export interface ImportColumn {
  /** The heading, in small letters. */
  readonly name: string;
  readonly isMandatory: boolean;
  /** Stands in the template. */
  readonly example: string;
  /** Starts with + by nature; never shown by a spreadsheet of ours as it is. */
  readonly mayStartAsFormula?: boolean;
  /** Signs that it may have; 200 when it is absent. */
  readonly longest?: number;
}

/** The heading of a file, and how much may stand below it. */
export interface ImportHeading {
  readonly columns: readonly ImportColumn[];
  /** 100,000 when it is absent. */
  readonly mostRows?: number;
}

/** What the region has already, by names in small letters. */
export interface RegionNames {
  readonly teams: ReadonlyMap<string, { readonly id: string; readonly organisationId: string }>;
  /** Null where two organisations have the name. */
  readonly organisations: ReadonlyMap<string, NamedOrganisation | null>;
  readonly directory: DirectoryNames;
}

/** What an activity is looked at against. */
export interface DirectoryNames {
  /** What one may choose from. */
  readonly arrangements: readonly CodeItem[];
  /** Codes by name in small letters; null where two have the name. */
  readonly neighbourhoods: ReadonlyMap<string, string | null>;
  readonly holidays: HolidayChoice;
  readonly now: Date;
  readonly today: CivilDate;
}

export interface NamedOrganisation {
  readonly id: string;
  readonly kind: string;
}

/** One row below the heading. */
export interface ImportRow {
  readonly number: number;
  /** The cell under a heading; an empty text when there is none. */
  readonly cell: (column: string) => string;
}

/** The values of one row as they are stored, by name. */
export type ImportValues = Readonly<Record<string, unknown>>;

export type CheckedCells =
  | { readonly values: ImportValues; /** What no other row may have. */ readonly key: string }
  | { readonly problems: readonly Omit<CellProblem, 'row'>[] };

/** One kind of file that an administrator can import. */
export interface ImportKind extends ImportHeading {
  /** In the address of the api. */
  readonly code: string;
  /** The column that a double row is told at. */
  readonly keyColumn: string;
  /** Looks at the cells that are filled in and short enough. */
  readonly check: (row: ImportRow, names: RegionNames) => CheckedCells;
  /** What must be the same wherever a value returns: the code of a neighbourhood and its name. */
  readonly agree?: { readonly by: string; readonly value: string; readonly column: string };
}

/** How many problems are told by row and column; all are counted. */
export const mostProblemsShown = 200;

const longestCell = 200;

/** What is wrong with cells before anybody looks at what they mean: empty, too long, a formula. */
export function problemsOfCells(
  kind: ImportHeading,
  { cell }: ImportRow,
): Omit<CellProblem, 'row'>[] {
  return kind.columns.flatMap((column) => {
    const code = problemOf(column, cell(column.name));
    return code === undefined ? [] : [{ column: column.name, code }];
  });
}

function problemOf(column: ImportColumn, text: string): CellProblemCode | undefined {
  if (text === '') return column.isMandatory ? 'missing' : undefined;
  if (text.length > (column.longest ?? longestCell)) return 'too_long';
  return column.mayStartAsFormula !== true && isFormula(text) ? 'formula' : undefined;
}

/** Names are the same whatever their capitals and blanks. */
export function nameKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
