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
import { emptyForm, type FormState } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';
import { submit } from '../../form/submit.server.js';
import { QuestionBox } from '../../region/question-box.js';
import { teamChoices } from '../../region/team-choices.server.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { errorSentence, text } from '../../text/index.js';
import { Button, ButtonGroup } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import type { Choice } from '../../ui/fields/choice.js';
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
    const done = doneOf(searchParams);
    return { areas, teams, referrers, asked, done, answer: await askRoute(api, asked) };
  });
};

const neighbourhood = /^(WK|BU)\d+$/i;

/** Gives what was typed to a team, or takes it away. @returns the question of the next page */
async function changeAreas(form: PostedForm, api: Api): Promise<string> {
  const [which, teamId] = [form.given('postcodes'), form.given('teamId')];
  if (form.isTicked('remove')) return `weg=${(await api.removeAreas(which)).postcodes.length}`;
  const { postcodes } = neighbourhood.test(which)
    ? await api.moveNeighbourhood(which.toUpperCase(), teamId)
    : await api.addAreas({
        ...{ postcodes: which, teamId },
        neighbourhoodCode: form.text('neighbourhoodCode'),
      });
  return `gegeven=${postcodes.length}`;
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) =>
    redirect(`/regio/gebieden?${await changeAreas(form, api)}`, 303),
  );

/** How many postcodes the last change was about. */
function doneOf(params: URLSearchParams): string | null {
  const [given, removed] = [params.get('gegeven'), params.get('weg')];
  if (given !== null && /^\d{1,3}$/.test(given)) return text.areas.given(Number(given));
  if (removed !== null && /^\d{1,3}$/.test(removed)) return text.areas.removed(Number(removed));
  return null;
}

const columns = (): readonly Column<AreaLine>[] => [
  { title: text.areas.postcode, cell: ({ postcode4 }) => postcode4 },
  {
    title: text.areas.neighbourhood,
    cell: ({ neighbourhood, neighbourhoodCode }) => `${neighbourhood} (${neighbourhoodCode})`,
  },
  { title: text.areas.team, cell: ({ team }) => team },
];

export default function Areas() {
  const { areas, teams, referrers, asked, done, answer } = useLoaderData<typeof loader>();
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
        {done === null ? null : (
          <Alert kind="ok">
            <p>{done}</p>
          </Alert>
        )}
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
        <Section title={words.edit}>
          <AreaForm state={state} teams={teams} />
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

interface AreaFormProps {
  readonly state: FormState;
  readonly teams: readonly Choice[];
}

function AreaForm({ state, teams }: AreaFormProps) {
  const words = text.areas;
  return (
    <div className="stack">
      <Form state={state}>
        <TextField name="postcodes" label={words.which} hint={words.whichHint} size="medium" />
        <SelectField
          name="teamId"
          label={words.team}
          choices={teams}
          empty={text.region.choose}
          size="medium"
        />
        <TextField
          name="neighbourhoodCode"
          label={words.inNeighbourhood}
          hint={words.inNeighbourhoodHint}
          size="short"
          isOptional
        />
        <ButtonGroup>
          <Button>{words.giveButton}</Button>
          <Button look="secondary" name="remove" value="ja">
            {words.removeButton}
          </Button>
        </ButtonGroup>
      </Form>
      <p>
        <Link to="/regio/importeren/areas">{words.import}</Link>
      </p>
    </div>
  );
}
