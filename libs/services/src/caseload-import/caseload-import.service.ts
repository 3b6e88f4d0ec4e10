import { createHash } from 'node:crypto';
import {
  findKnownCase,
  getRegionSettings,
  listCasePlaces,
  listCoachesByMail,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  can,
  CaseChecker,
  caseloadImport,
  choosable,
  civilDateOf,
  DomainError,
  importedMoments,
  nameKey,
  reasonsSetting,
  settingOf,
  type Actor,
  type CaseloadNames,
  type ImportedCase,
} from '@wor/domain';
import type { Home } from '../home.js';
import { personIndexes } from '../person/person-indexes.js';
import { openFile, readRows } from '../region-import/read-file.js';
import type { CheckedFile, ImportReport } from '../region-import/region-import.service.js';
import { takeOver } from './take-over.js';

/** A running caseload from a file: first a check, then the same file, all or nothing. */
export class CaseloadImportService {
  constructor(private readonly home: Home) {}

  /**
   * What the file would do; nothing is written.
   * @throws DomainError `permission.refused`, `import.file`
   */
  check(actor: Actor, octets: Buffer): Promise<ImportReport> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'list', id: 'caseload-import' } as const;
      tx.note({ event: 'caseload.import_checked', action: 'R', object });
      if (!can(actor, 'caseload.import')) throw new DomainError('permission.refused');
      return (await this.look(tx, actor, octets)).report;
    });
  }

  /**
   * Takes over every case of the file that is not here yet: client, consent, referral in its state
   * and what has to happen from today on. The same file again does nothing.
   * @throws DomainError as `check`; `import.changed` when these are not the octets that were
   * checked; `import.rows` when a row has a problem by now
   */
  import(actor: Actor, { octets, hash }: CheckedFile): Promise<ImportReport> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: Record<string, unknown> = { hash };
      const object = { kind: 'list', id: 'caseload-import', detail } as const;
      tx.note({ event: 'caseload.imported', action: 'C', object });
      if (!can(actor, 'caseload.import')) throw new DomainError('permission.refused');
      if (hashOf(octets) !== hash) throw new DomainError('import.changed');
      const { report, fresh } = await this.look(tx, actor, octets);
      if (report.problemCount > 0) {
        throw new DomainError('import.rows', { count: report.problemCount });
      }
      for (const each of fresh) await takeOver(tx, this.home, each);
      detail.counts = { added: report.added, same: report.same };
      return report;
    });
  }

  private async look(tx: Tx, actor: Actor, octets: Buffer): Promise<Looked> {
    const file = await openFile(octets);
    const settings = await getRegionSettings(tx, 'reasons');
    const checker = new CaseChecker(await this.namesOf(tx, actor, settings));
    const fresh: ImportedCase[] = [];
    let [rows, same] = [0, 0];
    for await (const row of readRows(file, caseloadImport)) {
      rows += 1;
      const found = checker.check(row);
      if (found === undefined) continue;
      const fate = await this.fateOf(tx, actor, found);
      if (fate === 'open') {
        checker.tell({ row: found.row, column: 'achternaam', code: 'has_open' });
      } else if (fate === 'same') same += 1;
      else fresh.push(found);
    }
    const { problems, total: problemCount } = checker;
    const isFine = problemCount === 0;
    const counts = { added: isFine ? fresh.length : 0, changed: 0, same: isFine ? same : 0 };
    const { encoding } = file;
    const report = { ...counts, hash: hashOf(octets), encoding, rows, problems, problemCount };
    return { report, fresh };
  }

  private async fateOf(
    tx: Tx,
    { regionId }: Actor,
    { client, status, referredOn }: ImportedCase,
  ): Promise<'fresh' | 'same' | 'open'> {
    const { personIndex } = personIndexes(this.home.keys, regionId, client);
    const { sentAt } = importedMoments(status, referredOn);
    const known = await findKnownCase(tx, personIndex, sentAt ?? this.home.clock.now());
    if (known === undefined) return 'fresh';
    if (known.isSame) return 'same';
    return known.isOpen ? 'open' : 'fresh';
  }

  private async namesOf(
    tx: Tx,
    { teamIds }: Actor,
    settings: RegionSettings,
  ): Promise<CaseloadNames> {
    const reasons = choosable(settingOf(reasonsSetting, settings)).flatMap(
      ({ code, label }): (readonly [string, string])[] => [
        [nameKey(label), code],
        [code, code],
      ],
    );
    const coaches = await listCoachesByMail(tx);
    const places = await listCasePlaces(tx);
    return {
      ...{ today: civilDateOf(this.home.clock.now()), teamIds, reasons: new Map(reasons) },
      coaches: new Map(coaches.map(({ email, ...coach }) => [email, coach])),
      areas: new Map(places.map(({ postcode4, ...place }) => [postcode4, place])),
    };
  }
}

interface Looked {
  readonly report: ImportReport;
  readonly fresh: readonly ImportedCase[];
}

const hashOf = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');
