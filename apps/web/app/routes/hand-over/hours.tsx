import type { ColleagueView } from '@wor/contract';
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
import { perDayWords } from '../../hand-over/hand-over-words.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'lead');
  const { colleagues } = await loadPage(args, (api) => api.handOvers());
  const isSaved = new URL(args.request.url).searchParams.has('bewaard');
  return { colleagues: colleagues.filter(({ isGone }) => !isGone), isSaved };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const hours = form.number('hoursPerWeek') ?? Number.NaN;
    await api.setHours(form.given('accountId'), Number.isNaN(hours) ? null : hours);
    return redirect('/overdracht/uren?bewaard', 303);
  });

export default function Hours() {
  const { colleagues, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.handOver;
  return (
    <Page title={words.hoursTitle} state={state} back={<Link to="/overdracht">{words.back}</Link>}>
      {isSaved && state.errors.length === 0 ? (
        <div role="status">
          <Alert kind="ok">
            <p>{words.saved}</p>
          </Alert>
        </div>
      ) : null}
      <div className="stack">
        <p>{words.hoursIntro}</p>
        <Form state={state}>
          <SelectField
            name="accountId"
            label={words.colleagueLabel}
            choices={colleagues.map((one) => ({ code: one.accountId, label: hoursWords(one) }))}
            size="full"
          />
          <TextField name="hoursPerWeek" label={words.hours} inputMode="numeric" size="short" />
          <Button>{words.save}</Button>
        </Form>
      </div>
    </Page>
  );
}

/** 'Sara: 12 inwoners, 24 uur, 4 per werkdag' */
function hoursWords({ name, open, hoursPerWeek, perDay }: ColleagueView): string {
  const words = text.handOver;
  const hours = hoursPerWeek === null ? words.unknown : words.hoursCount(hoursPerWeek);
  const full = perDayWords(perDay);
  const parts = [words.colleague(name, open), hours, full === null ? null : words.perDay(full)];
  return parts.filter((part) => part !== null).join(', ');
}
