import { redirect, type ActionFunctionArgs } from 'react-router';
import { submit } from '../../form/submit.server.js';
import { endedCookie } from '../../session/cookie.server.js';
import { doorContext } from '../../session/request-context.server.js';

export const loader = () => redirect('/');

export const action = async (args: ActionFunctionArgs) => {
  await submit(args, (_form, api) => api.logout());
  return redirect('/inloggen?uit=1', {
    status: 303,
    headers: { 'Set-Cookie': endedCookie(args.context.get(doorContext).origin) },
  });
};
