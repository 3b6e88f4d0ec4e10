import {
  countLateWork,
  listLateWork,
  type LateTeamRow,
  type LateWorkRow,
  type LateWorkStart,
} from '@wor/database';
import { civilDateOf, daysBetween, type Actor } from '@wor/domain';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { asAdministrator } from './administer.js';

/** What is late, since how many days, and who of the chain was told when. */
export interface LateWorkItem extends LateWorkRow {
  readonly daysLate: number;
}

export interface LateWork {
  readonly teams: readonly LateTeamRow[];
  readonly items: readonly LateWorkItem[];
  readonly next: LateWorkStart | null;
}

interface LateWorkPage {
  readonly after: LateWorkStart | undefined;
  readonly limit: number;
}

/** What waits too long in a region: for whoever heard of it last, and may not look into a dossier. */
export class LateWorkService {
  constructor(private readonly home: Home) {}

  list(actor: Actor, { after, limit }: LateWorkPage): Promise<LateWork> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail = { referralIds: [] as string[] };
      asAdministrator(tx, 'region.read', {
        ...{ event: 'late_work.list', action: 'R', id: 'late-work', detail },
      });
      const today = civilDateOf(this.home.clock.now());
      const teams = await countLateWork(tx, today);
      const rows = await listLateWork(tx, { today, after, limit: limit + 1 });
      const { items, next } = pageOf(rows, limit, ({ since, number, what }) => ({
        ...{ since, number, what },
      }));
      detail.referralIds.push(...items.map(({ referralId }) => referralId));
      return { teams, items: items.map((row) => withDays(row, today)), next };
    });
  }
}

const withDays = (row: LateWorkRow, today: LateWorkRow['since']): LateWorkItem => ({
  ...{ ...row, daysLate: daysBetween(row.since, today) },
});
