import {
  getActivityDetail,
  handleActivityReport,
  insertActivityReport,
  listActivityReports,
} from '@wor/database';
import { DomainError, findBsnLike, refuseFields, type Actor, type FieldProblem } from '@wor/domain';
import { namedId } from '@wor/platform';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { inDirectory } from './directory.service.js';

const longest = 500;

/** What people say is wrong in the directory, until a lead ticks it off. */
export class ActivityReportService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found`, or what is wrong with the words */
  report(actor: Actor, activityId: string, words: string): Promise<{ readonly id: string }> {
    return this.home.database.transaction(actor, async (tx) => {
      const access = { event: 'activity.report', action: 'C', id: activityId } as const;
      inDirectory(tx, 'activity.look', access);
      await getActivityDetail(tx, activityId);
      const plain = checkWords(words);
      const at = this.home.clock.now();
      // Pressed twice it is one report: by one person, in one hour, in the same words.
      const said = [actor.accountId, at.toISOString().slice(0, 13), plain].join('\n');
      const id = namedId(activityId, said);
      await insertActivityReport(tx, { id, activityId, words: plain, at });
      return { id };
    });
  }

  list(actor: Actor, { after, limit }: { readonly after?: string; readonly limit: number }) {
    return this.home.database.transaction(actor, async (tx) => {
      const access = { event: 'activity_report.list', action: 'R', id: 'all' } as const;
      inDirectory(tx, 'activity_report.read', access);
      const rows = await listActivityReports(tx, { after: after ?? null, limit: limit + 1 });
      return pageOf(rows, limit, ({ id }) => id);
    });
  }

  /** Ticks it off. @throws DomainError `not_found` when somebody did, or it was never there */
  handle(actor: Actor, id: string): Promise<{ readonly id: string }> {
    return this.home.database.transaction(actor, async (tx) => {
      const access = { event: 'activity_report.handle', action: 'U', id } as const;
      inDirectory(tx, 'activity_report.handle', access);
      const isDone = await handleActivityReport(tx, id, this.home.clock.now());
      if (!isDone) throw new DomainError('not_found');
      return { id };
    });
  }
}

function checkWords(words: string): string {
  const plain = words.trim();
  const problems: FieldProblem[] = [];
  if (plain === '') problems.push({ field: 'words', code: 'activity_report.missing' });
  else if (findBsnLike(plain)) problems.push({ field: 'words', code: 'text.bsn' });
  else if (plain.length > longest) problems.push({ field: 'words', code: 'text.too_long' });
  refuseFields(problems);
  return plain;
}
