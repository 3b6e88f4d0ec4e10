import type { OrganisationView } from '@wor/contract';
import { rolesIn } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { organisationKindName } from '../../region/organisation-fields.js';
import { QuestionBox } from '../../region/question-box.js';
import { newKey } from '../../session/new-key.server.js';
import { keptForm, loadPage, requireFresh, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup, RadioGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page } from '../../ui/page.js';

/** First the organisation, because that decides which roles and teams there are. */
export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  requireFresh(args);
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('zoek') ?? '';
  const chosen = searchParams.get('organisatie');
  return loadPage(args, async (api) => {
    if (chosen !== null) {
      const place = await api.organisation(chosen);
      return { place, key: newKey(), kept: keptForm(args), search, items: [] };
    }
    const { items } = await api.organisations(search, null);
    return { place: null, key: newKey(), kept: null, search, items };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const invited = {
      ...{ name: form.given('name'), email: form.given('email'), role: form.given('role') },
      ...{ organisationId: form.given('organisationId'), teamIds: form.list('teamIds') },
    };
    await api.invite(invited, form.given('_key'));
    return redirect('/regio/mensen?uitgenodigd=1', 303);
  });

export default function Invite() {
  const { place, key, kept, search, items } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const words = text.invite;
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to="/regio/mensen">{text.people.title}</Link>}
    >
      {place === null ? (
        <div className="stack">
          <p className="lead">{words.whereLead}</p>
          <QuestionBox
            fields={[{ name: 'zoek', label: text.people.searchLabel, value: search }]}
            button={text.region.search}
            answer={null}
          />
          <h2 className="utrecht-heading-2">{words.where}</h2>
          {items.length === 0 ? <p>{text.region.none}</p> : null}
          <ul>
            {items
              .filter(({ endedAt }) => endedAt === null)
              .map(({ id, name, kind }) => (
                <li key={id}>
                  <Link to={`?organisatie=${id}`}>{inDutch(name)}</Link> (
                  {organisationKindName(kind)})
                </li>
              ))}
          </ul>
        </div>
      ) : (
        <InviteForm place={place} state={state} formKey={key} />
      )}
    </Page>
  );
}

interface InviteFormProps {
  readonly place: OrganisationView;
  readonly state: FormState;
  readonly formKey: string;
}

function InviteForm({ place, state, formKey }: InviteFormProps) {
  const words = text.invite;
  const roles = rolesIn(place.kind).map((role) => ({ code: role, label: text.roles[role] }));
  const teams = place.teams.map(({ id, name }) => ({ code: id, label: name }));
  const [only] = roles.length === 1 ? roles : [];
  return (
    <>
      <p className="lead">
        {words.forWhom(place.name)} (<Link to="/regio/mensen/uitnodigen">{words.other}</Link>)
      </p>
      {roles.length === 0 || place.endedAt !== null ? (
        <p>{words.noRoles}</p>
      ) : (
        <Form state={state}>
          <input type="hidden" name="_key" value={state.values._key?.[0] ?? formKey} />
          <input type="hidden" name="organisationId" value={place.id} />
          <TextField
            name="name"
            label={text.region.name}
            size="medium"
            isFirst={state.errors.length === 0}
          />
          <TextField name="email" label={text.login.email} type="email" size="medium" />
          <RadioGroup
            name="role"
            legend={text.people.role}
            choices={roles}
            initial={only?.code ?? undefined}
          />
          {teams.length === 0 ? null : (
            <CheckboxGroup
              name="teamIds"
              legend={text.people.teams}
              choices={teams}
              hint={words.teamsHint}
            />
          )}
          <p>{words.lead}</p>
          <Button>{words.submit}</Button>
        </Form>
      )}
    </>
  );
}
