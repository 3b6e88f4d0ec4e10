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
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { EmptyState } from '../../ui/empty-state.js';
import { CheckboxGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.provider;
const pathOf = (id: string): string => `/mijn-activiteiten/${id}/aanwezig`;

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'provider');
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get('dag');
  const isDone = searchParams.has('gedaan');
  return loadPage(args, async (api) => ({
    ...(await api.attendance(args.params.id ?? '', asked)),
    ...{ isDone, kept: keptForm(args) },
  }));
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const day = form.given('day');
    const present = form.list('present');
    const absent = form.list('listed').filter((each) => !present.includes(each));
    await api.markAttendance(id, day, { present, absent });
    return redirect(`${pathOf(id)}?dag=${encodeURIComponent(day)}&gedaan=1`, 303);
  });
};

/** Who was there, ticked off with a thumb. */
export default function Attendance() {
  const { id, name, day, days, people, isDone, kept } = useLoaderData<typeof loader>();
  const there = people.filter(({ wasThere }) => wasThere === true).map((one) => one.id);
  const initial = { ...emptyForm, values: { present: there } };
  const state = useActionData<typeof action>() ?? kept ?? initial;
  const choices = people.map((one) => ({ code: one.id, label: one.firstName }));
  return (
    <Page
      title={words.who}
      state={state}
      back={<Link to="/mijn-activiteiten">{words.activitiesTitle}</Link>}
    >
      <div className="stack">
        <p className="lead">
          {inDutch(name)}, {showDate(day)}
        </p>
        {isDone && state.errors.length === 0 ? (
          <div role="status">
            <Alert kind="ok">
              <p>{words.marked(there.length)}</p>
            </Alert>
          </div>
        ) : null}
        {people.length === 0 ? (
          <EmptyState sentence={words.nobody} />
        ) : (
          <Form state={state} key={day}>
            <input type="hidden" name="day" value={day} />
            {people.map((one) => (
              <input key={one.id} type="hidden" name="listed" value={one.id} />
            ))}
            <CheckboxGroup name="present" legend={words.tick} choices={choices} />
            <Button>{words.save}</Button>
          </Form>
        )}
        <OtherDays id={id} day={day} days={days} />
      </div>
    </Page>
  );
}

interface OtherDaysProps {
  readonly id: string;
  readonly day: string;
  readonly days: readonly string[];
}

function OtherDays({ id, day, days }: OtherDaysProps) {
  const others = days.filter((each) => each !== day);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.otherDays}>
      <h2 className="utrecht-heading-2 section__title">{words.otherDays}</h2>
      <ul>
        {others.map((each) => (
          <li key={each}>
            <Link to={`${pathOf(id)}?dag=${each}`}>{showDate(each)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
