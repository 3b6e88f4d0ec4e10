import type { HardFilter, MatchActivity, MatchClient, Tagged } from '../match-types.js';

type Definition = Omit<HardFilter, 'excludes' | 'tagged'> & Tagged;

/** A filter by tags. What it excludes and what the index skips are the same lines. */
export function defineFilter({ tags, demands, ...filter }: Definition): HardFilter {
  const excludes = (client: MatchClient, activity: MatchActivity): boolean => {
    const asked = demands(client);
    if (asked.length === 0) return false;
    const has = tags(activity);
    return asked.some((group) => !group.some((tag) => has.includes(tag)));
  };
  return { ...filter, excludes, tagged: { tags, demands } };
}
