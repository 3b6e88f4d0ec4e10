import { redirect, type ActionFunctionArgs } from 'react-router';
import { submitButton } from '../../form/submit.server.js';

/** Whoever comes here without the button of the dossier goes back to it. */
export const loader = ({ params }: ActionFunctionArgs) => redirect(`/dossier/${params.id ?? ''}`);

/** The button that says that a referral is in a hurry, or no more. */
export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submitButton(args, async (form, api) => {
    await api.setUrgency(id, { isUrgent: form.text('spoed') === 'ja' });
    return redirect(`/dossier/${id}`, 303);
  });
};
