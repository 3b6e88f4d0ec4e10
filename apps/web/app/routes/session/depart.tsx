import { redirect, type LoaderFunctionArgs } from 'react-router';
import { departureCookie } from '../../session/login/departure.server.js';
import { loadPage } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';

/** Sends the browser to the login page of an organisation; nothing is stored before it comes back. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { origin } = args.context.get(doorContext);
  const { url, secret } = await loadPage(args, (api) => api.depart(args.params.slug ?? ''));
  const cookie = departureCookie({ why: 'in', secret }, origin);
  return redirect(url, { status: 303, headers: { 'Set-Cookie': cookie } });
};
