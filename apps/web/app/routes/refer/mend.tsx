import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { mend } from '../../referral/undo.server.js';

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/verwijzingen/${params.id ?? ''}`);

/** Only a button comes here: a problem has an error page of its own. */
export const action = (args: ActionFunctionArgs) => mend(args);
