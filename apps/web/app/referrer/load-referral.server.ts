import type { ReferrerReferral } from '@wor/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { notFound } from '../dossier/load-dossier.server.js';
import { loadPage, requireMe } from '../session/page.server.js';

/** The referral that the address names, for whoever referred. */
export async function loadReferral(args: LoaderFunctionArgs): Promise<ReferrerReferral> {
  requireMe(args, 'referrer');
  const referral = await loadPage(args, (api) => api.referral(args.params.id ?? ''));
  return referral.view === 'referrer' ? referral : notFound(args);
}
