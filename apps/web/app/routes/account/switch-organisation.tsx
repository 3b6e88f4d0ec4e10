import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { followLogin } from '../../session/login/login-flow.server.js';
import { OrganisationChoice } from '../../session/login/organisation-choice.js';
import { loadPage, requireMe } from '../../session/page.server.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args);
  return loadPage(args, (api) => api.memberships());
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) =>
    followLogin(args, await api.switchRole({ membershipId: form.given('membershipId') })),
  );

export default function SwitchOrganisation() {
  const { items } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  return <OrganisationChoice memberships={items} state={state} />;
}
