import { redirect } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { apiOf } from '../api/api.server.js';
import type { PageArgs } from '../session/page.server.js';

/** Where somebody reads that the launch gave nothing, and how to go on. */
export function failedLaunch(code: string): string {
  return `/start/mislukt?${new URLSearchParams({ code }).toString()}`;
}

/**
 * Leads on to the form with what the GP's system gave, when the address names a launch; the draft's
 * own address can be opened again, the launch's only for ten minutes.
 */
export async function openLaunch({ request, context }: PageArgs): Promise<Response | undefined> {
  const launch = new URL(request.url).searchParams.get('launch');
  if (launch === null) return undefined;
  try {
    const { draftId } = await apiOf(context).openLaunch({ launch });
    return redirect(`/verwijs?bewaard=${draftId}`, 303);
  } catch (error) {
    const isRefused = error instanceof ApiProblem && error.status < 500 && error.status !== 401;
    if (!isRefused) throw error;
    if (error.code === 'not_found') return undefined;
    return redirect(failedLaunch(error.code), 303);
  }
}
