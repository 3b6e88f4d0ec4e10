import type { ReferralBox, ReferralPage } from '@wor/contract';
import { loadPage, requireMe, type PageArgs } from '../session/page.server.js';

/** One page of a list of the team, from where `na` in the address left off. */
export function loadLines(args: PageArgs, box: ReferralBox): Promise<ReferralPage> {
  requireMe(args, 'coach', 'lead');
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, (api) => api.referrals(box, after));
}
