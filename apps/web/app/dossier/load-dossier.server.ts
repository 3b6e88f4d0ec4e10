import type { Dossier } from '@wor/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { failWith, loadPage, requireMe } from '../session/page.server.js';
import { visitContext } from '../session/request-context.server.js';

/** The dossier that the address names, for whoever works on it. */
export async function loadDossier(args: LoaderFunctionArgs): Promise<Dossier> {
  requireMe(args, 'coach', 'lead');
  const referral = await loadPage(args, (api) => api.referral(args.params.id ?? ''));
  return referral.view === 'welfare' ? referral : notFound(args);
}

export function notFound({ context }: LoaderFunctionArgs): never {
  const { traceId } = context.get(visitContext).trace;
  return failWith({ code: 'not_found', status: 404, traceId });
}
