import type { ActivitySearchView } from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

/** What there is to do in the region. */
export function directoryCalls(ask: Ask) {
  return {
    searchActivities: (query: string) =>
      ask<ActivitySearchView>({ path: `/activities/search?${query}` }),
  };
}
