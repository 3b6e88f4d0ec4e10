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
import { ClientTable } from '../../hand-over/client-table.js';
import { colleagueWords } from '../../hand-over/hand-over-words.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { role, accountId } = requireMe(args, 'coach', 'lead');
  const { searchParams } = new URL(args.request.url);
  const [page, { colleagues }] = await loadPage(args, (api) =>
    Promise.all([api.unassigned(searchParams.get('na')), api.handOvers()]),
  );
  const own = role === 'lead' ? null : accountId;
  return { ...page, colleagues: colleagues.filter(({ isGone }) => !isGone), own };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    await api.assign({ toId: form.given('toId'), referralIds: form.list('id') });
    return redirect('/overdracht/zonder-coach', 303);
  });

export default function Unassigned() {
  const { items, next, today, colleagues, own } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const words = text.handOver;
  return (
    <Page
      title={words.unassigned}
      state={state}
      back={<Link to="/overdracht">{words.back}</Link>}
      width="wide"
    >
      {items.length === 0 ? (
        <p className="lead">{words.allAssigned}</p>
      ) : (
        <Form state={state}>
          <ClientTable items={items} today={today} hasTicks />
          {own === null ? (
            <SelectField
              name="toId"
              label={words.to}
              hint={words.toHint}
              choices={colleagues.map((one) => ({
                ...{ code: one.accountId, label: colleagueWords(one) },
              }))}
              empty={text.fields.choose}
              size="full"
            />
          ) : (
            <input type="hidden" name="toId" value={own} />
          )}
          <Button>{own === null ? words.assign : words.take}</Button>
        </Form>
      )}
      <MoreLink next={next} />
    </Page>
  );
}
