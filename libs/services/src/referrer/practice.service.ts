import {
  listPracticeCases,
  listPracticeReferrals,
  listReferralsByName,
  type PageStart,
  type ReferralListRow,
  type Tx,
} from '@wor/database';
import {
  addDays,
  addMonths,
  atLocalTime,
  can,
  civilDateOf,
  DomainError,
  labelOf,
  letterKey,
  parseBirthDate,
  practiceOverview,
  reasonsSetting,
  refuseFields,
  statusesOfStep,
  type Actor,
  type FieldProblem,
  type OverviewRow,
  type PracticeOverview,
} from '@wor/domain';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { nameByLetters, type ReferralLines } from '../referral/list-referrals.js';

/** Which of its own referrals a practice wants to see. */
export interface PracticeFilter {
  /** With news in the last so many days; undefined for all. */
  readonly days?: number;
  readonly isMine?: boolean;
  /** A step of the track, 0 to 4. */
  readonly step?: number;
  readonly after?: PageStart;
  readonly limit: number;
}

export interface NameSearch {
  readonly name: string;
  readonly birthDate: string;
}

/** The counts, with the reasons as the region calls them. */
export interface NamedOverview extends PracticeOverview {
  /** The first day that counts. */
  readonly from: string;
  readonly reasons: readonly (OverviewRow & { readonly label: string })[];
}

const overviewMonths = 12;
const mostFound = 50;

/** What a practice sees of all that it sent. */
export class PracticeService {
  constructor(private readonly home: Home) {}

  /** One page of the practice's own referrals, the newest first. */
  list(actor: Actor, filter: PracticeFilter): Promise<ReferralLines> {
    return this.home.database.transaction(actor, async (tx) => {
      const { days, isMine = false, step, after, limit } = filter;
      const today = civilDateOf(this.home.clock.now());
      return this.shown(tx, { actor, limit }, () =>
        listPracticeReferrals(tx, {
          ...{ organisationId: actor.organisationId, after, limit: limit + 1 },
          since: days === undefined ? null : atLocalTime(addDays(today, -days), '00:00'),
          accountId: isMine ? actor.accountId : null,
          statuses: statusesOfStep(step),
        }),
      );
    });
  }

  /**
   * The practice's own referrals of somebody, by exact name and date of birth.
   * @throws DomainError with what is missing or impossible at its field
   */
  async find(actor: Actor, search: NameSearch): Promise<ReferralLines> {
    const { database, clock, keys } = this.home;
    const birthDate = checkSearch(search, () =>
      parseBirthDate(search.birthDate, civilDateOf(clock.now())),
    );
    const key = letterKey({ name: search.name, birthDate });
    return database.transaction(actor, (tx) =>
      this.shown(tx, { actor, limit: mostFound }, () =>
        listReferralsByName(tx, {
          ...{ organisationId: actor.organisationId, limit: mostFound },
          nameIndex: keys.blindIndex(actor.regionId, 'letter', key),
        }),
      ),
    );
  }

  /** The practice's own counts of the last twelve months, this one among them. */
  overview(actor: Actor): Promise<NamedOverview> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({
        event: 'practice.overview',
        action: 'R',
        object: { kind: 'list', id: 'overview' },
      });
      if (!can(actor, 'practice.read')) throw new DomainError('permission.refused');
      const today = civilDateOf(this.home.clock.now());
      const from = addMonths(addDays(today, 1 - Number(today.slice(8))), 1 - overviewMonths);
      const since = atLocalTime(from, '00:00');
      const cases = await listPracticeCases(tx, actor.organisationId, since);
      const { all, months, reasons } = practiceOverview(cases);
      const labels = await currentSetting(tx, reasonsSetting);
      const label = (row: OverviewRow) => ({ ...row, label: labelOf(labels, row.key) });
      return { from, all, months, reasons: reasons.map(label) };
    });
  }

  /** Audited with every referral that is shown (N-02), and with the names opened in memory. */
  private async shown(
    tx: Tx,
    { actor, limit }: { readonly actor: Actor; readonly limit: number },
    read: () => Promise<ReferralListRow[]>,
  ): Promise<ReferralLines> {
    const detail: { shown: readonly string[] } = { shown: [] };
    tx.note({
      event: 'referral.list',
      action: 'R',
      object: { kind: 'list', id: 'practice', detail },
    });
    if (!can(actor, 'practice.read')) throw new DomainError('permission.refused');
    const rows = await read();
    const items = rows.slice(0, limit);
    detail.shown = items.map(({ id }) => id);
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return {
      items: await nameByLetters(tx, this.home, items),
      next: hasMore ? { at: last.sentAt ?? last.updatedAt, id: last.id } : null,
    };
  }
}

function checkSearch<Value>({ name }: NameSearch, readBirthDate: () => Value): Value {
  const problems: FieldProblem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', code: 'name.missing' });
  try {
    const birthDate = readBirthDate();
    refuseFields(problems);
    return birthDate;
  } catch (error) {
    if (!(error instanceof DomainError) || error.details.fields !== undefined) throw error;
    refuseFields([...problems, { field: 'birthDate', code: error.code }]);
    throw error;
  }
}
