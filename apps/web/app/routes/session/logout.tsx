import { redirect, type ActionFunctionArgs } from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { endedCookie } from '../../session/cookie.server.js';
import { doorContext } from '../../session/request-context.server.js';

export const loader = () => redirect('/');

/** Says goodbye only when the session has ended; nothing that was shown stays in the browser. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, (_form, api) => api.logout());
  return redirect('/inloggen?uit=1', {
    status: 303,
    headers: {
      'Set-Cookie': endedCookie(args.context.get(doorContext).origin),
      'Clear-Site-Data': '"cache", "storage"',
    },
  });
};
