import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { submitButton } from '../../form/submit.server.js';

/** A button with no page of its own. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/dossier/${params.id ?? ''}`);

export const action = (args: ActionFunctionArgs) =>
  submitButton(args, async (_form, api) => {
    await api.undoMerge(args.params.mergeId ?? '');
    return redirect(`/dossier/${args.params.id ?? ''}`, 303);
  });
