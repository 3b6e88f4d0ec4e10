import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ActionPage } from '../../action/action-page.js';
import { undo } from '../../referral/undo.server.js';
import { loadAction, runAction } from '../../action/run-action.server.js';

const pageOf = (id: string): string => `/verwijzingen/${id}`;

export const loader = (args: LoaderFunctionArgs) => loadAction(args);
export const action = (args: ActionFunctionArgs) =>
  args.params.action === 'recall' ? undo(args) : runAction(args, pageOf);

export default function ReferralAction() {
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return <ActionPage loaded={loaded} state={state} home={pageOf(loaded.id)} />;
}
