import { createHash } from 'node:crypto';
import type { Database, Tx } from '@wor/database';
import { centroidOf, type Outline } from '@wor/domain';
import { newId } from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';
import {
  addPlaces,
  deleteEdition,
  findEdition,
  insertEdition,
  lockGeography,
} from '../stores/geography.store.js';
import { municipalityFile, neighbourhoodFile, postcodeFile, type FileKind } from './check-rows.js';
import { readOutlines } from './outlines.js';
import { Problems } from './problems.js';
import { openSource, readNamedRows, type SourceFile } from './source-file.js';

/** What the operator asks for. */
export interface ImportOrder {
  readonly year: number;
  readonly municipalities: string;
  readonly neighbourhoods?: string;
  readonly outlines?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly source: string;
  readonly licence: string;
  readonly replace?: boolean;
}

/** What became of it; `unchanged` when exactly these files are in already. */
export interface Imported {
  readonly outcome: 'imported' | 'replaced' | 'unchanged';
  /** Names of files that were not UTF-8 and were read as windows-1252. */
  readonly converted: readonly string[];
}

const batchSize = 2000;
const mostRows = 1_000_000;

/**
 * Imports one year, all of it or nothing.
 * @param complain is told each problem, row by row
 * @throws CommandError when a file has problems, or the year is in already with other files
 */
export async function importGeography(
  database: Database,
  order: ImportOrder,
  complain: (line: string) => void,
): Promise<Imported> {
  const files = await openAll(order);
  const all = [...files.rows.map(({ file }) => file), ...files.outlines];
  const converted = all.filter(({ encoding }) => encoding !== 'utf-8').map(({ name }) => name);
  const filesHash = createHash('sha256')
    .update(Buffer.concat(all.map(({ hash }) => hash)))
    .digest();
  const problems = new Problems();
  const outlines = new Map(files.outlines.flatMap((file) => [...readOutlines(file, problems)]));
  const outcome = await database.transaction(undefined, async (tx) => {
    await lockGeography(tx);
    const found = await findEdition(tx, { year: order.year, isPractice: false });
    if (found?.filesHash.equals(filesHash) === true) return 'unchanged';
    if (found !== undefined) await makeWay(tx, found.id, order);
    const id = newId();
    tx.note({ event: 'geography.imported', action: 'C', object: { kind: 'system', id } });
    await insertEdition(tx, { ...order, id, isPractice: false, filesHash });
    await new Filling(tx, id, { outlines, problems }).fill(files.rows);
    problems.refuse(complain);
    return found === undefined ? 'imported' : 'replaced';
  });
  return { outcome, converted };
}

async function makeWay(tx: Tx, id: string, { year, replace }: ImportOrder): Promise<void> {
  if (replace !== true) {
    const line = `${year} is in already with other files; --replace puts these in their place`;
    throw new CommandError(line, exitCodes.refused);
  }
  await deleteEdition(tx, id);
}

interface RowFile {
  readonly kind: FileKind;
  readonly file: SourceFile;
}

async function openAll(order: ImportOrder) {
  const { municipalities, neighbourhoods, postcodes = [], outlines = [] } = order;
  const asked: { kind: FileKind; path: string }[] = [
    { kind: municipalityFile, path: municipalities },
    ...(neighbourhoods === undefined ? [] : [{ kind: neighbourhoodFile, path: neighbourhoods }]),
    ...postcodes.map((path) => ({ kind: postcodeFile, path })),
  ];
  const rows: RowFile[] = [];
  for (const { kind, path } of asked) rows.push({ kind, file: await openSource(path) });
  return { rows, outlines: await Promise.all(outlines.map(openSource)) };
}

interface Materials {
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly problems: Problems;
}

/** The rows of one edition, in the order in which they lean on each other. */
class Filling {
  private readonly seen = {
    municipality: new Set<string>(),
    neighbourhood_place: new Set<string>(),
    postcode: new Set<string>(),
  };

  constructor(
    private readonly tx: Tx,
    private readonly editionId: string,
    private readonly materials: Materials,
  ) {}

  async fill(files: readonly RowFile[]): Promise<void> {
    for (const each of files) await this.read(each);
    const { municipality, neighbourhood_place: neighbourhood } = this.seen;
    for (const code of this.materials.outlines.keys()) {
      if (municipality.has(code) || neighbourhood.has(code)) continue;
      this.materials.problems.add('outlines', code, 'not among the areas');
    }
  }

  private async read({ kind, file }: RowFile): Promise<void> {
    let batch: Record<string, unknown>[] = [];
    for await (const row of readNamedRows(file, kind.columns)) {
      if (row.number > mostRows) throw new CommandError(`${file.name}: over ${mostRows} rows`);
      const checked = kind.check(row, {
        municipalities: this.seen.municipality,
        neighbourhoods: this.seen.neighbourhood_place,
      });
      const problem = 'what' in checked ? checked : this.twice(kind, checked.key);
      if (problem !== undefined) {
        this.materials.problems.add(
          file.name,
          `row ${row.number}, column ${problem.column}`,
          problem.what,
        );
      } else if ('row' in checked) batch.push({ ...this.place(kind, checked.key), ...checked.row });
      if (batch.length < batchSize) continue;
      await addPlaces(this.tx, kind.table, batch);
      batch = [];
    }
    await addPlaces(this.tx, kind.table, batch);
  }

  private twice({ table }: FileKind, key: string) {
    if (this.seen[table].has(key)) return { column: 'code', what: `${key} stands here twice` };
    this.seen[table].add(key);
    return undefined;
  }

  /** Which edition, and where an area lies when its outline is known. */
  private place({ table }: FileKind, key: string): Record<string, unknown> {
    const edition = { edition_id: this.editionId };
    const outline = table === 'postcode' ? undefined : this.materials.outlines.get(key);
    return outline === undefined ? edition : { ...edition, outline, ...centroidOf(outline) };
  }
}
