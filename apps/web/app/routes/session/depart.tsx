import { redirect, type LoaderFunctionArgs } from 'react-router';
import { departureCookie } from '../../session/login/departure.server.js';
import { loadPage, requireFresh } from '../../session/page.server.js';
import { doorContext } from '../../session/request-context.server.js';

/** Sends the browser to the login page of an organisation; nothing is stored before it comes back. */
export const loader = async (args: LoaderFunctionArgs) => {
  const isLinking = new URL(args.request.url).searchParams.has('koppel');
  if (isLinking) requireFresh(args);
  const { origin } = args.context.get(doorContext);
  const { url, secret } = await loadPage(args, (api) => api.depart(args.params.slug ?? ''));
  const note = { why: isLinking ? ('koppel' as const) : ('in' as const), secret };
  return redirect(url, { status: 303, headers: { 'Set-Cookie': departureCookie(note, origin) } });
};
