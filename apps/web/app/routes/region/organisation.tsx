import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submit } from '../../form/submit.server.js';
import {
  OrganisationFields,
  organisationFrom,
  organisationKindName,
  storedOrganisation,
} from '../../region/organisation-fields.js';
import { teamChoices } from '../../region/team-choices.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { DataList, Disclosure } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => {
    const id = args.params.id ?? '';
    const [found, teams] = await Promise.all([api.organisation(id), teamChoices(api)]);
    return { found, teams };
  });
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    if (form.text('_end') === undefined) {
      await api.editOrganisation(id, { body: organisationFrom(form), version: form.version() });
    } else {
      await api.endOrganisation(id, form.version());
    }
    return redirect(`/regio/organisaties/${id}`, 303);
  });
};

export default function Organisation() {
  const { found, teams } = useLoaderData<typeof loader>();
  const words = text.organisations;
  const answer = useActionData<typeof action>();
  // The button that ends something posts no fields: then the form shows what is stored.
  const isEnding = answer?.values._end !== undefined;
  const stored = storedOrganisation(found);
  const state = isEnding ? { ...answer, values: stored.values } : (answer ?? stored);
  return (
    <Page
      title={found.name}
      state={state}
      back={<Link to="/regio/organisaties">{words.title}</Link>}
    >
      <div className="stack">
        <p>{organisationKindName(found.kind)}</p>
        {found.endedAt === null ? null : <p className="lead">{words.ended}</p>}
        <Form state={state} version={found.version}>
          <OrganisationFields teams={teams} />
          <Button>{text.region.save}</Button>
        </Form>
        {found.endedAt !== null ? null : (
          <p>
            <ButtonLink to={`/regio/mensen/uitnodigen?organisatie=${found.id}`}>
              {text.invite.link}
            </ButtonLink>
          </p>
        )}
        {found.kind === 'welfare' ? <Teams found={found} /> : null}
        {found.endedAt !== null || found.kind === 'region' ? null : (
          <Disclosure summary={words.end} isOpen={isEnding}>
            <p>{words.endIntro}</p>
            <Form version={found.version}>
              <input type="hidden" name="_end" value="ja" />
              <Button look="danger">{words.end}</Button>
            </Form>
          </Disclosure>
        )}
      </div>
    </Page>
  );
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>['found'];

function Teams({ found }: { readonly found: Found }) {
  const words = text.organisations;
  const at = `/regio/organisaties/${found.id}/team`;
  return (
    <Section title={words.teams}>
      <DataList
        facts={found.teams.map(({ id, name, phone, email }) => ({
          key: name,
          value: <Link to={`${at}/${id}`}>{`${phone}, ${email}`}</Link>,
        }))}
      />
      <p>
        <ButtonLink to={`${at}/nieuw`}>{words.addTeam}</ButtonLink>
      </p>
    </Section>
  );
}
