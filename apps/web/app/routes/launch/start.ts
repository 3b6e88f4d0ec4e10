import { redirect, type ActionFunctionArgs } from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { apiOf } from '../../api/api.server.js';
import { failedLaunch } from '../../launch/open-launch.server.js';
import { postedContext } from '../../session/request-context.server.js';

/** Enough for the api to see that it is too much. */
const mostPassedOn = 40_000;

export const loader = () => redirect('/verwijs', 303);

/**
 * Takes in the form post of a GP's system: the one form that comes from elsewhere, proved by its
 * signature. Whatever is refused leads to a page that says how to go on.
 */
export const action = async ({ context }: ActionFunctionArgs) => {
  const token = context.get(postedContext)?.launch?.[0] ?? '';
  try {
    const given = { source: 'signed_post', token: token.slice(0, mostPassedOn) };
    const { launch } = await apiOf(context).receiveLaunch(given);
    return redirect(`/verwijs?launch=${launch}`, 303);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return redirect(failedLaunch(error.code), 303);
  }
};
