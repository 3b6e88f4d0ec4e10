import type { ActivitySearchView } from '@wor/contract';
import { ApiProblem } from '../api/api-problem.server.js';
import type { FormState } from '../form/form-state.js';
import { loadPage, type PageArgs } from '../session/page.server.js';
import { searchOf, searchQuery, withoutDistance } from './search-address.js';

interface LoadedSearch {
  readonly state: FormState;
  readonly found: ActivitySearchView;
  /** False when the question is wrong: then `found` is there for what can be chosen. */
  readonly isAnswered: boolean;
  readonly isFirst: boolean;
}

/** What the address asks, answered; a postcode that is none is said at its field. */
export function loadSearch(args: PageArgs): Promise<LoadedSearch> {
  const { url } = args.request;
  const state = searchOf(url);
  const after = new URL(url).searchParams.get('na');
  const isFirst = after === null;
  return loadPage(args, async (api) => {
    try {
      const found = await api.searchActivities(searchQuery(state, after));
      return { state, found, isAnswered: true, isFirst };
    } catch (error) {
      const wrong = error instanceof ApiProblem && error.status === 422 ? error.fields : [];
      if (wrong.length === 0) throw error;
      const errors = wrong.map(({ field, code }) => ({ field, code }));
      const found = await api.searchActivities(searchQuery(withoutDistance(state), null));
      return { state: { ...state, errors }, found, isAnswered: false, isFirst };
    }
  });
}
