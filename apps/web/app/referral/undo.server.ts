import { redirect, type ActionFunctionArgs } from 'react-router';
import { submit, submitButton } from '../form/submit.server.js';
import { formAt } from './load-form.server.js';

/** Takes a referral back while that can be done, and opens its form again to mend it. */
export function undo(args: ActionFunctionArgs) {
  const { id = '' } = args.params;
  return submit(args, async (form, api) => {
    await api.act(id, 'recall', { body: {}, version: form.version() });
    return redirect(formAt((await api.reopen(id)).id), 303);
  });
}

/** Opens the form of a referral that was taken back before. */
export async function mend(args: ActionFunctionArgs) {
  const draft = await submitButton(args, (_form, api) => api.reopen(args.params.id ?? ''));
  return redirect(formAt(draft.id), 303);
}
