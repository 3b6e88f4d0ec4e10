import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { loadPage } from '../../session/page.server.js';

const pageOf = (id: string | undefined): string => `/verwijzingen/${id ?? ''}`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params.id));

/** Only a button comes here: a problem has an error page of its own. */
export const action = async (args: ActionFunctionArgs) => {
  const { id = '', feedbackId = '' } = args.params;
  await submitButton(args, () => loadPage(args, (api) => api.readFeedback(id, feedbackId)));
  return redirect(pageOf(id), 303);
};
