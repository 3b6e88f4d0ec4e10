import { listActivities, listActivitiesById, type ActivityRow, type Tx } from '@wor/database';
import {
  can,
  checkRecordable,
  civilDateOf,
  DomainError,
  normsSetting,
  type Actor,
  type MatchClient,
  type MatchDemands,
  type NamedWeights,
} from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import { currentSetting } from '../region/current-setting.js';
import { keepList } from './keep-list.js';
import { makeList, most, type SuggestionList } from './make-list.js';
import { clientFacts } from './match-facts.js';
import { RegionIndexes, type IndexScope } from './region-indexes.js';
import { getWeights } from './weights.js';

const longestPage = 100;

/** A list of suggestions as it was shown. */
export interface SuggestionRecord extends SuggestionList {
  readonly listId: string;
}

export interface ActivityPage {
  readonly items: readonly ActivityRow[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

type Weighing = NamedWeights & IndexScope;

/** Suggests activities. It never places anybody: a person decides, with a participation. */
export class MatchingService {
  constructor(
    private readonly home: Home,
    private readonly indexes = new RegionIndexes(),
  ) {}

  /**
   * At most ten activities, best first, and why the others are not among them. What was shown is
   * kept; what the coach asked of the place is not, since that may say how somebody is.
   * @throws DomainError `not_found`, `referral.action_not_possible` before the intake
   */
  async suggest(
    actor: Actor,
    referralId: string,
    asked: Partial<MatchDemands> = {},
  ): Promise<SuggestionRecord> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'suggestion.make', action: 'C', object });
      const referral = await getOwnReferral(tx, referralId, 'suggestion.make');
      checkRecordable('suggestion', referral);
      const named = await getWeights(tx);
      const facts = await clientFacts(tx, keys, referral);
      const client = { ...facts, demands: demandsOf(asked) };
      const [listId, shownAt] = [newId(), clock.now()];
      const looked = { today: civilDateOf(shownAt), terms: await currentSetting(tx, normsSetting) };
      const by = { ...named, ...looked, regionId: actor.regionId };
      const list = makeList(client, await this.find(tx, client, by), by);
      await keepList(tx, list, { listId, referralId, shownAt, shownTo: actor.accountId });
      return { listId, ...list };
    });
  }

  /** From the index, and read once more: what is shown is as it stands now. */
  private async find(tx: Tx, client: MatchClient, { weights, ...scope }: Weighing) {
    const question = { client, weights, most: most.shown, nearly: most.nearly };
    const answer = await this.indexes.ask(tx, scope, question);
    const ids = [...answer.best.map(({ activityId }) => activityId), ...answer.nearly];
    return { ...answer, rows: await listActivitiesById(tx, ids, scope.today) };
  }

  /**
   * The activities of the region, full ones too.
   * @throws DomainError `permission.refused` for a role without activities
   */
  async listActivities(
    actor: Actor,
    { after, limit }: { readonly after?: string; readonly limit?: number } = {},
  ): Promise<ActivityPage> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'list', id: 'activities' } as const;
      tx.note({ event: 'activity.list', action: 'R', object });
      if (!can(actor, 'activity.read')) throw new DomainError('permission.refused');
      const most = Math.min(limit ?? longestPage, longestPage);
      const rows = await listActivities(tx, { after: after ?? null, limit: most + 1 });
      const items = rows.slice(0, most);
      return { items, next: rows.length > most ? (items.at(-1)?.id ?? null) : null };
    });
  }
}

/** Nobody asks for more than the fields that are filled in. */
function demandsOf(asked: Partial<MatchDemands>): MatchDemands {
  return {
    withinMetres: asked.withinMetres ?? null,
    maxCostCents: asked.maxCostCents ?? null,
    accessibility: asked.accessibility ?? [],
    group: asked.group ?? null,
    onlyOwnTimes: asked.onlyOwnTimes ?? false,
  };
}
