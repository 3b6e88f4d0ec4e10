import type { GroupProposalsView, UnmetNeedRequest, UnmetNeedsView } from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

/** What could not be found for a client, and where that adds up. */
export function unmetNeedCalls(ask: Ask) {
  return {
    reportUnmetNeed: (referralId: string, body: UnmetNeedRequest) =>
      ask<undefined>({
        ...{ method: 'POST', body },
        path: `/referrals/${encodeURIComponent(referralId)}/unmet-needs`,
      }),
    groupProposals: () => ask<GroupProposalsView>({ method: 'GET', path: '/group-proposals' }),
    unmetNeeds: () => ask<UnmetNeedsView>({ method: 'GET', path: '/unmet-needs' }),
  };
}
