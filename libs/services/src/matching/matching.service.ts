import {
  insertSuggestionList,
  listActivities,
  listOpenActivities,
  recordEvent,
  type ActivityRow,
} from '@wor/database';
import {
  can,
  checkRecordable,
  DomainError,
  suggest,
  type Actor,
  type Suggestion,
} from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import { activityFacts, clientFacts } from './match-facts.js';
import { getWeights } from './weights.js';

const mostShown = 10;
const longestPage = 100;

/** A list of suggestions as it was shown; each says why. */
export interface SuggestionRecord {
  readonly listId: string;
  readonly weightsVersion: string;
  readonly items: readonly (Omit<Suggestion, 'activityId'> & { readonly activity: ActivityRow })[];
}

export interface ActivityPage {
  readonly items: readonly ActivityRow[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** Suggests activities. It never places anybody: a person decides, with a participation. */
export class MatchingService {
  constructor(private readonly home: Home) {}

  /**
   * At most ten activities with a free seat, best first; what was shown is kept.
   * @throws DomainError `not_found`, `referral.action_not_possible` before the intake
   */
  async suggest(actor: Actor, referralId: string): Promise<SuggestionRecord> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'suggestion.make', action: 'C', object });
      const referral = await getOwnReferral(tx, referralId, 'suggestion.make');
      checkRecordable('suggestion', referral);
      const activities = await listOpenActivities(tx);
      const { version, weights } = await getWeights(tx);
      const client = await clientFacts(tx, keys, referral);
      const best = suggest(client, activities.map(activityFacts), weights).slice(0, mostShown);
      const [listId, shownAt] = [newId(), clock.now()];
      const items = best.map(({ parts, ...item }) => ({
        ...item,
        parts: parts.map(({ code, points, maximum, reason }) => ({
          code,
          points,
          maximum,
          reason,
        })),
      }));
      const list = { id: listId, referralId, weightsVersion: version, items };
      await insertSuggestionList(tx, { ...list, shownTo: actor.accountId, shownAt });
      const payload = { suggestionListId: listId, count: items.length, weightsVersion: version };
      await recordEvent(tx, { type: 'suggestion.made', referralId, payload }, { at: shownAt });
      return { listId, weightsVersion: version, items: withActivities(best, activities) };
    });
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

function withActivities(
  suggestions: readonly Suggestion[],
  activities: readonly ActivityRow[],
): SuggestionRecord['items'] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return suggestions.flatMap(({ activityId, ...rest }) => {
    const activity = byId.get(activityId);
    return activity === undefined ? [] : [{ ...rest, activity }];
  });
}
