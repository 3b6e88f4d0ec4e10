import { redirect, type ActionFunctionArgs } from 'react-router';
import { submitButton } from '../../form/submit.server.js';

export const loader = () => redirect('/verwijs');

/** Only a button comes here: a problem has an error page of its own. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, (_form, api) => api.throwAwayDraft(args.params.id ?? ''));
  return redirect('/verwijs', 303);
};
