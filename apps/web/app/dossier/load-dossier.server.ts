import type { Dossier } from '@wor/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { emptyForm, type FormState } from '../form/form-state.js';
import { draftOf, failWith, loadPage, requireMe } from '../session/page.server.js';
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

/** The form as it was typed before the session ended; null for a fresh one. */
export function keptForm(args: LoaderFunctionArgs): FormState | null {
  const draft = draftOf(args);
  return draft ? { ...emptyForm, values: draft.fields } : null;
}
