import { listPublished, type Database, type PublishedRow } from '@wor/database';
import { can, DomainError, type Actor } from '@wor/domain';
import type { Home } from '../home.js';

/** One publication, as it stands in the ledger. */
export type PublishedFigures = PublishedRow;

/** What a municipality reads: figures that were published, through a login that sees nothing else. */
export class ReportService {
  /** @param reports the database under the login `wor_report` */
  constructor(
    private readonly home: Home,
    private readonly reports: Database,
  ) {}

  /**
   * The published figures of the actor's own municipality, newest quarter first. The look is in the
   * audit trail before anything is given; the login of reports cannot write there itself.
   * @throws DomainError `permission.refused`
   */
  async listPublished(actor: Actor): Promise<PublishedFigures[]> {
    const rows = can(actor, 'report.read')
      ? await this.reports.transaction(actor, (tx) => listPublished(tx))
      : undefined;
    return this.home.database.transaction(actor, async (tx) => {
      const shown = rows?.map(({ id }) => id) ?? [];
      const object = { kind: 'report', id: 'published', detail: { shown } } as const;
      tx.note({ event: 'report.read', action: 'R', object });
      if (rows === undefined) throw new DomainError('permission.refused');
      return rows;
    });
  }
}
