import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { submit } from '../../form/submit.server.js';
import { loadPage } from '../../session/page.server.js';

const pageOf = (id: string | undefined): string => `/verwijzingen/${id ?? ''}`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params.id));

/** Only a button comes here: a problem leads back to the letter. */
export const action = async (args: ActionFunctionArgs) => {
  const { id = '', feedbackId = '' } = args.params;
  await submit(args, () => loadPage(args, (api) => api.readFeedback(id, feedbackId)));
  return redirect(pageOf(id), 303);
};
