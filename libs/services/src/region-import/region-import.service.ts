import { createHash } from 'node:crypto';
import {
  findRefusedPeople,
  importRows,
  listNeighbourhoodNames,
  listOrganisationNames,
  listTeams,
  type ImportCounts,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  can,
  civilDateOf,
  DomainError,
  findImportKind,
  holidaysSetting,
  nameKey,
  RowChecker,
  type Actor,
  type CellProblem,
  type DirectoryNames,
  type ImportKind,
  type ImportValues,
  type RegionNames,
} from '@wor/domain';
import { hashPassword, newId, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { bringActivities } from './bring-activities.js';
import { openFile, readRows, type ReadableFile } from './read-file.js';

/** What a file would do, or did. */
export interface ImportReport extends ImportCounts {
  /** SHA-256 of the octets that were looked at, in hexadecimal. */
  readonly hash: string;
  readonly encoding: string;
  /** Rows below the heading. */
  readonly rows: number;
  /** The first 200; with any of them nothing is imported. */
  readonly problems: readonly CellProblem[];
  readonly problemCount: number;
}

/** The octets that were checked, and the hash that the check answered. */
export interface CheckedFile {
  readonly octets: Buffer;
  readonly hash: string;
}

const batchSize = 2000;

/** Leaves a transaction after everything was tried, so that nothing of it stays. */
class OnlyTried extends Error {
  constructor(readonly report: ImportReport) {
    super('only tried');
  }
}

/** Practices, people, areas and activities from a file: first a check, then the same file, all or nothing. */
export class RegionImportService {
  constructor(private readonly home: Home) {}

  /**
   * Does everything that an import does and takes it back.
   * @throws DomainError `permission.refused`, `not_found` for an unknown kind, `import.file`
   */
  async check(actor: Actor, code: string, octets: Buffer): Promise<ImportReport> {
    const kind = kindOf(code);
    const added = await this.addedTo(kind);
    try {
      return await this.home.database.transaction(actor, async (tx) => {
        authorise(tx, actor, { kind });
        throw new OnlyTried(await fill(tx, { kind, file: await openFile(octets), added }));
      });
    } catch (error) {
      if (error instanceof OnlyTried) return error.report;
      throw error;
    }
  }

  /**
   * @throws DomainError as `check`; `import.changed` when these are not the octets that were
   * checked; `import.rows` when a row has a problem by now
   */
  async import(actor: Actor, code: string, { octets, hash }: CheckedFile): Promise<ImportReport> {
    const kind = kindOf(code);
    const added = await this.addedTo(kind);
    return this.home.database.transaction(actor, async (tx) => {
      const detail = authorise(tx, actor, { kind, hash });
      if (hashOf(octets) !== hash) throw new DomainError('import.changed');
      const report = await fill(tx, { kind, file: await openFile(octets), added });
      if (report.problemCount > 0) {
        throw new DomainError('import.rows', { count: report.problemCount });
      }
      const { added: fresh, changed, same } = report;
      detail.counts = { added: fresh, changed, same };
      return report;
    });
  }

  /** People get a password that nobody knows: they choose one of their own by a reset. */
  private async addedTo({ code }: ImportKind): Promise<AddedToRows> {
    const passwordHash = code === 'people' ? await hashPassword(newToken()) : undefined;
    const now = this.home.clock.now();
    return { passwordHash, now, year: Number(civilDateOf(now).slice(0, 4)) };
  }
}

function kindOf(code: string): ImportKind {
  const kind = findImportKind(code);
  if (kind === undefined) throw new DomainError('not_found');
  return kind;
}

interface Attempt {
  readonly kind: ImportKind;
  /** Of the file that is imported; without it the file is only tried. */
  readonly hash?: string;
}

/** The audit row tells besides how many rows were made and changed, once that is known. */
interface Noted {
  readonly file: string;
  readonly hash: string | undefined;
  counts?: ImportCounts;
}

function authorise(tx: Tx, actor: Actor, { kind, hash }: Attempt): Noted {
  const isTry = hash === undefined;
  const detail: Noted & Record<string, unknown> = { file: kind.code, hash };
  tx.note({
    event: isTry ? 'import.checked' : 'import.done',
    action: isTry ? 'R' : 'U',
    object: { kind: 'system', id: actor.regionId, detail },
  });
  if (!can(actor, 'import.run')) throw new DomainError('permission.refused');
  return detail;
}

interface AddedToRows {
  readonly passwordHash: string | undefined;
  /** Of a division into neighbourhoods where the file names none. */
  readonly year: number;
  readonly now: Date;
}

interface Filling {
  readonly kind: ImportKind;
  readonly file: ReadableFile;
  readonly added: AddedToRows;
}

async function fill(tx: Tx, { kind, file, added }: Filling): Promise<ImportReport> {
  const checker = new RowChecker(kind, await namesOf(tx, added.now));
  let sums: ImportCounts = { added: 0, changed: 0, same: 0 };
  let rows = 0;
  let batch: NumberedRow[] = [];
  const bring = async (): Promise<void> => {
    if (kind.code === 'people') await tellRefused(tx, checker, batch);
    // With a problem anywhere the rest is only looked at.
    if (checker.total === 0)
      sums = add(sums, await take(tx, { kind, checker, now: added.now }, batch));
    batch = [];
  };
  for await (const row of readRows(file, kind)) {
    rows += 1;
    const values = checker.check(row);
    if (values !== undefined) batch.push({ number: row.number, ...complete(values, added) });
    if (batch.length === batchSize) await bring();
  }
  await bring();
  const counts = checker.total === 0 ? sums : { added: 0, changed: 0, same: 0 };
  const { encoding, octets } = file;
  const { problems, total: problemCount } = checker;
  return { ...counts, hash: hashOf(octets), encoding, rows, problems, problemCount };
}

interface NumberedRow extends Readonly<Record<string, unknown>> {
  /** As a spreadsheet counts. */
  readonly number: number;
}

async function tellRefused(tx: Tx, checker: RowChecker, rows: readonly NumberedRow[]) {
  for (const { place, problem } of await findRefusedPeople(tx, rows)) {
    const row = rows[place - 1]?.number ?? 0;
    checker.tell({ row, column: 'email', code: problem });
  }
}

function complete(values: ImportValues, { passwordHash, year }: AddedToRows) {
  const ids = { id: newId(), accountId: newId(), membershipId: newId() };
  return { ...ids, ...values, passwordHash, year: values['year'] ?? year };
}

interface Taking {
  readonly kind: ImportKind;
  readonly checker: RowChecker;
  readonly now: Date;
}

async function take(
  tx: Tx,
  { kind: { code }, checker, now }: Taking,
  rows: readonly NumberedRow[],
): Promise<ImportCounts> {
  if (code === 'practices' || code === 'areas' || code === 'people') {
    return importRows(tx, code, rows);
  }
  return bringActivities(tx, rows, { now, checker });
}

const add = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  same: a.same + b.same,
});

const hashOf = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

async function namesOf(tx: Tx, now: Date): Promise<RegionNames> {
  const teams = (await listTeams(tx)).map(
    ({ name, id, organisationId }) => [nameKey(name), { id, organisationId }] as const,
  );
  const organisations = byName(await listOrganisationNames(tx), ({ id, kind }) => ({ id, kind }));
  return { teams: new Map(teams), organisations, directory: await directoryOf(tx, now) };
}

async function directoryOf(tx: Tx, now: Date): Promise<DirectoryNames> {
  const neighbourhoods = await listNeighbourhoodNames(tx);
  const arrangements = await currentSetting(tx, arrangementsSetting);
  const codes = neighbourhoods.map(({ code }) => [nameKey(code), code] as const);
  return {
    arrangements: arrangements.filter(({ isRetired }) => !isRetired),
    neighbourhoods: new Map([...byName(neighbourhoods, ({ code }) => code), ...codes]),
    holidays: await currentSetting(tx, holidaysSetting),
    ...{ now, today: civilDateOf(now) },
  };
}

/** Null where two have the name. */
function byName<Row extends { readonly name: string }, Found>(
  rows: readonly Row[],
  read: (row: Row) => Found,
): Map<string, Found | null> {
  const found = new Map<string, Found | null>();
  for (const row of rows) {
    const key = nameKey(row.name);
    found.set(key, found.has(key) ? null : read(row));
  }
  return found;
}
