import {
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { filterOf, FilterForm, nextAddress, queryOf } from '../../referrer/referral-filter.js';
import { ReferralTable } from '../../referrer/referral-table.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Disclosure } from '../../ui/display.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  const url = new URL(args.request.url);
  const filter = filterOf(url);
  return loadPage(args, async (api) => {
    const page = await api.practiceReferrals(queryOf(filter, url.searchParams.get('na')));
    // Only an empty list asks whether there is anybody at all.
    const isFirst =
      page.items.length === 0 && (await api.practiceReferrals('limit=1')).items.length === 0;
    return { filter, isFirst, ...page };
  });
};

/** A search is posted: a name and a date of birth stand in no address. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => ({
    found: await api.findLetters({ name: form.given('name'), birthDate: form.given('birthDate') }),
    typed: form.fields,
  }));

export default function Referrals() {
  const { items, next, filter, isFirst } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const found = answer !== undefined && 'found' in answer ? answer.found.items : undefined;
  const state = answer === undefined || 'found' in answer ? emptyForm : answer;
  const words = text.referrals;
  const shown = found ?? items;
  return (
    <Page title={words.title} width="wide" state={state}>
      <div className="stack">
        <p>
          <ButtonLink to="/verwijs" look="primary">
            {text.refer.title}
          </ButtonLink>
        </p>
        {isFirst ? <p className="lead">{words.empty}</p> : <FilterForm filter={filter} />}
        {isFirst ? null : (
          <Disclosure summary={words.search} isOpen={answer !== undefined}>
            <Form state={state} action="/verwijzingen">
              <TextField
                name="name"
                label={text.refer.name}
                hint={words.searchHint}
                size="medium"
              />
              <TextField
                name="birthDate"
                label={text.refer.birthDate}
                hint={text.refer.birthDateHint}
                inputMode="numeric"
                size="medium"
              />
              <Button look="secondary">{words.searchSubmit}</Button>
            </Form>
          </Disclosure>
        )}
        {found === undefined ? null : <p className="lead">{words.found(found.length)}</p>}
        {shown.length === 0 && found === undefined && !isFirst ? <p>{words.none}</p> : null}
        {shown.length === 0 ? null : <ReferralTable items={shown} />}
        {next === null || found !== undefined ? null : (
          <p className="more">
            <ButtonLink to={nextAddress(filter, next)}>{words.more}</ButtonLink>
          </p>
        )}
      </div>
    </Page>
  );
}
