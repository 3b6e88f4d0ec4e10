import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { placeOf, takenBack } from '../../caseload/contact-ways.js';
import { submitButton } from '../../form/submit.server.js';

/** A button with no page of its own. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/dossier/${params.id ?? ''}`);

/** Leads to the form, with what was typed in it again; a problem has an error page of its own. */
export const action = (args: ActionFunctionArgs) =>
  submitButton(args, async (_form, api) => {
    const { id = '', contactId = '' } = args.params;
    await api.takeBackContact(id, contactId);
    return redirect(takenBack(placeOf(args.request.url), id), 303);
  });
