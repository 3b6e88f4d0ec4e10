import type { AreaLine, RouteView } from '@wor/contract';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import type { Api } from '../../api/api.server.js';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { QuestionBox } from '../../region/question-box.js';
import { teamChoices } from '../../region/team-choices.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { errorSentence, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page, Section } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

interface Asked {
  readonly postcode: string | null;
  readonly organisationId: string | null;
}

/** The answer to the question in the address; a sentence when it cannot be answered. */
async function askRoute(api: Api, { postcode, organisationId }: Asked): Promise<string | null> {
  if (postcode === null || organisationId === null) return null;
  try {
    return answerOf(await api.route(postcode, organisationId));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 422) throw error;
    return errorSentence(error.code);
  }
}

type Answers = Readonly<Record<string, (team: string, area: string) => string>>;

function answerOf({ team, neighbourhood, reason }: RouteView): string | null {
  const answers: Answers = text.areas.answers;
  return answers[reason]?.(team ?? '', neighbourhood ?? '') ?? null;
}

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const { searchParams } = new URL(args.request.url);
  const asked = {
    postcode: searchParams.get('postcode'),
    organisationId: searchParams.get('verwijzer'),
  };
  return loadPage(args, async (api) => {
    const [areas, teams, organisations] = await Promise.all([
      api.areas(searchParams.get('na')),
      teamChoices(api),
      api.organisations('', null),
    ]);
    const referrers = organisations.items
      .filter(
        ({ kind, endedAt }) => (kind === 'practice' || kind === 'referrer') && endedAt === null,
      )
      .map(({ id, name }) => ({ code: id, label: name }));
    return { areas, teams, referrers, asked, answer: await askRoute(api, asked) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const [what, teamId] = [form.given('what').toUpperCase(), form.given('teamId')];
    if (/^\d/.test(what)) await api.movePostcode(what, teamId);
    else await api.moveNeighbourhood(what, teamId);
    return redirect('/regio/gebieden', 303);
  });

const columns = (): readonly Column<AreaLine>[] => [
  { title: text.areas.postcode, cell: ({ postcode4 }) => postcode4 },
  {
    title: text.areas.neighbourhood,
    cell: ({ neighbourhood, neighbourhoodCode }) => `${neighbourhood} (${neighbourhoodCode})`,
  },
  { title: text.areas.team, cell: ({ team }) => team },
];

export default function Areas() {
  const { areas, teams, referrers, asked, answer } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.areas;
  return (
    <Page
      title={words.title}
      state={state}
      width="wide"
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <Section title={words.test}>
          <QuestionBox
            fields={[
              { name: 'postcode', label: words.testLabel, value: asked.postcode ?? '' },
              {
                ...{ name: 'verwijzer', label: words.testPractice, choices: referrers },
                value: asked.organisationId ?? '',
              },
            ]}
            button={words.testButton}
            answer={answer}
          />
        </Section>
        <Section title={words.move}>
          <Form state={state}>
            <TextField name="what" label={words.moveWhat} hint={words.moveHint} size="short" />
            <SelectField
              name="teamId"
              label={words.team}
              choices={teams}
              empty={text.region.choose}
              size="medium"
            />
            <Button>{words.moveButton}</Button>
          </Form>
        </Section>
        {areas.items.length === 0 ? (
          <p className="lead">{text.region.none}</p>
        ) : (
          <Table
            caption={words.table}
            columns={columns()}
            rows={areas.items}
            keyOf={({ postcode4 }) => postcode4}
          />
        )}
        <MoreLink next={areas.next} />
      </div>
    </Page>
  );
}
