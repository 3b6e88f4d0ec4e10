import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { notFound } from '../../dossier/load-dossier.server.js';
import { storedForm, TeamFields, teamFrom } from '../../region/organisation-fields.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const fresh = 'nieuw';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { id = '', teamId = fresh } = args.params;
  const organisation = await loadPage(args, (api) => api.organisation(id));
  const team = organisation.teams.find((each) => each.id === teamId) ?? null;
  if (team === null && teamId !== fresh) return notFound(args);
  return { id, name: organisation.name, team, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '', teamId = fresh } = args.params;
  return submit(args, async (form, api) => {
    const body = teamFrom(form);
    if (teamId === fresh) await api.addTeam(id, body);
    else await api.editTeam(teamId, { body, version: form.version() });
    return redirect(`/regio/organisaties/${id}`, 303);
  });
};

export default function Team() {
  const { id, name, team, kept } = useLoaderData<typeof loader>();
  const words = text.organisations;
  const stored =
    team === null
      ? emptyForm
      : storedForm({ name: team.name, phone: team.phone, email: team.email });
  const state = useActionData<typeof action>() ?? kept ?? stored;
  return (
    <Page
      title={team?.name ?? words.addTeam}
      state={state}
      back={<Link to={`/regio/organisaties/${id}`}>{name}</Link>}
    >
      <Form state={state} version={team?.version}>
        <TeamFields />
        <Button>{words.saveTeam}</Button>
      </Form>
    </Page>
  );
}
