import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submitAsAnybody } from '../../form/submit.server.js';
import { OrganisationChoice } from '../../session/login/organisation-choice.js';
import {
  deviceIn,
  followLogin,
  loadStep,
  requireTicket,
} from '../../session/login/login-flow.server.js';

export const loader = (args: LoaderFunctionArgs) =>
  loadStep(args, 'organisation', (api, ticket) => api.loginStand(ticket));

export const action = (args: ActionFunctionArgs) =>
  submitAsAnybody(args, async (form, api) => {
    const ticket = requireTicket(args);
    const membershipId = form.given('membershipId');
    return followLogin(args, await api.chooseRole({ ticket, membershipId, ...deviceIn(args) }));
  });

export default function ChooseOrganisation() {
  const { memberships } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  return <OrganisationChoice memberships={memberships} state={state} />;
}
