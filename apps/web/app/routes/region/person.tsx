import { rolesIn } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { showMoment } from '../../format/dates.js';
import { submit } from '../../form/submit.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { DataList, Disclosure } from '../../ui/display.js';
import { CheckboxGroup, RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => {
    const person = await api.person(args.params.id ?? '');
    const { teams } = await api.organisation(person.organisationId);
    return { person, teams: teams.map(({ id, name }) => ({ code: id, label: name })) };
  });
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const version = form.version();
    if (form.text('_end') === undefined) {
      const body = { role: form.given('role'), teamIds: form.list('teamIds') };
      await api.changeRole(id, { body, version });
    } else {
      await api.endRole(id, version);
    }
    return redirect('/regio/mensen', 303);
  });
};

export default function Person() {
  const { person, teams } = useLoaderData<typeof loader>();
  const words = text.people;
  const answer = useActionData<typeof action>();
  const stored = { ...emptyForm, values: { role: [person.role], teamIds: [...person.teamIds] } };
  const isEnding = answer?.values._end !== undefined;
  const state = isEnding ? { ...answer, values: stored.values } : (answer ?? stored);
  const roles = rolesIn(person.organisationKind).map((role) => ({
    code: role,
    label: text.roles[role],
  }));
  return (
    <Page
      title={person.name}
      windowTitle={words.change}
      state={state}
      back={<Link to="/regio/mensen">{words.title}</Link>}
    >
      <div className="stack">
        <DataList
          facts={[
            { key: words.role, value: labelFor(text.roles, person.role) },
            { key: words.organisation, value: person.organisation },
            { key: text.organisations.email, value: person.email },
            {
              key: words.lastLogin,
              value: person.lastLogin === null ? words.never : showMoment(person.lastLogin),
            },
            {
              key: text.invite.factor,
              value: person.hasSecondFactor ? text.invite.hasFactor : text.invite.hasNoFactor,
            },
            { key: words.ended, value: person.endedAt === null ? null : words.ended },
          ]}
        />
        {person.endedAt === null && roles.length > 0 && person.role !== 'operator' ? (
          <>
            <Section title={words.change}>
              <Form state={state} version={person.version}>
                <RadioGroup name="role" legend={words.role} choices={roles} />
                {teams.length === 0 ? null : (
                  <CheckboxGroup name="teamIds" legend={words.teams} choices={teams} isOptional />
                )}
                <Button>{text.region.save}</Button>
              </Form>
            </Section>
            <Disclosure summary={words.end} isOpen={isEnding}>
              <p>{words.endIntro}</p>
              <Form version={person.version}>
                <input type="hidden" name="_end" value="ja" />
                <Button look="danger">{words.end}</Button>
              </Form>
            </Disclosure>
          </>
        ) : null}
      </div>
    </Page>
  );
}
