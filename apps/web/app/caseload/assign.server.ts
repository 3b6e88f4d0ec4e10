import { redirect, type ActionFunctionArgs } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import type { Api } from '../api/api.server.js';
import { shownAgain, submit } from '../form/submit.server.js';

/** As many as stand on a page. */
const most = 25;

/** What came of it: how many were assigned, and for how many that did not work. */
export interface Assigned {
  readonly done: number;
  readonly failed: number;
}

/**
 * Gives every ticked referral to one coach, each in a step of its own: what somebody else accepted
 * meanwhile is left alone, and the others go on.
 */
export function assignAll(args: ActionFunctionArgs) {
  return submit(args, async (form, api) => {
    const ids = form.list('id').slice(0, most);
    const coachId = form.text('coachId');
    if (ids.length === 0 || coachId === undefined) {
      return shownAgain(form, [{ field: 'coachId', code: 'assign.missing' }]);
    }
    let done = 0;
    for (const id of ids) if (await assign(api, id, coachId)) done += 1;
    const counts = { toegewezen: String(done), mislukt: String(ids.length - done) };
    return redirect(`/team?${new URLSearchParams(counts).toString()}`, 303);
  });
}

async function assign(api: Api, id: string, coachId: string): Promise<boolean> {
  try {
    await api.act(id, 'accept', { body: { coachId } });
    return true;
  } catch (error) {
    const isRefusal = error instanceof ApiProblem && [404, 409, 412, 422].includes(error.status);
    if (!isRefusal) throw error;
    return false;
  }
}

/** What the address says of the last time. */
export function assignedOf(url: string): Assigned {
  const { searchParams } = new URL(url);
  const count = (name: string): number => {
    const text = searchParams.get(name) ?? '';
    return /^\d{1,2}$/.test(text) ? Number(text) : 0;
  };
  return { done: count('toegewezen'), failed: count('mislukt') };
}
