import {
  countUnmetNeeds,
  getRegionSettings,
  insertUnmetNeed,
  recordEvent,
  type UnmetNeedCount,
} from '@wor/database';
import {
  arrangementsSetting,
  can,
  checkRecordable,
  DomainError,
  settingOf,
  type Actor,
  type RegionItem,
  type UnmetNeedCause,
} from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';

const dayMs = 86_400_000;
const countedDays = 365;
const longestList = 200;

interface Report {
  readonly referralId: string;
  readonly arrangement: string;
  readonly cause: UnmetNeedCause;
}

/** What a team could not find for its clients, in the last year. */
export interface UnmetNeeds {
  readonly arrangements: readonly RegionItem[];
  readonly rows: readonly UnmetNeedCount[];
}

/** Demand that nothing meets: a coach says so with two codes, and the team sees where it adds up. */
export class UnmetNeedService {
  constructor(private readonly home: Home) {}

  /**
   * Reported twice, it counts once.
   * @throws DomainError `not_found`, `referral.action_not_possible`, `arrangement.unknown`
   */
  report(actor: Actor, { referralId, arrangement, cause }: Report): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'unmet_need.report', action: 'C', object });
      const referral = await lockOwnReferral(tx, referralId, 'unmet_need.report');
      checkRecordable('unmet_need', referral);
      const known = settingOf(arrangementsSetting, await getRegionSettings(tx, 'arrangements'));
      if (!known.some(({ code }) => code === arrangement)) {
        throw new DomainError('arrangement.unknown');
      }
      const at = this.home.clock.now();
      const need = { id: newId(), referralId, arrangement, cause, by: actor.accountId, at };
      if (!(await insertUnmetNeed(tx, need))) return;
      const payload = { arrangement, cause };
      await recordEvent(tx, { type: 'unmet_need.reported', referralId, payload }, { at });
    });
  }

  /**
   * Exact counts, for the team itself.
   * @throws DomainError `permission.refused`
   */
  list(actor: Actor): Promise<UnmetNeeds> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'list', id: 'unmet-needs' } as const;
      tx.note({ event: 'unmet_need.list', action: 'R', object });
      if (!can(actor, 'unmet_need.read')) throw new DomainError('permission.refused');
      const since = new Date(this.home.clock.now().getTime() - countedDays * dayMs);
      const rows = await countUnmetNeeds(tx, { since, limit: longestList });
      const settings = await getRegionSettings(tx, 'arrangements');
      return { rows, arrangements: settingOf(arrangementsSetting, settings) };
    });
  }
}
