import type { TeamLoad } from '@wor/contract';
import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { LineList } from '../../dossier/line-list.js';
import { loadLines } from '../../dossier/load-lines.server.js';
import { emptyForm } from '../../form/form-state.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';
import { assignAll, assignedOf, type Assigned } from '../../caseload/assign.server.js';
import { LoadTable } from '../../caseload/load-table.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args, 'coach', 'lead');
  const page = await loadLines(args, 'inbox');
  const load = role === 'lead' ? await loadPage(args, (api) => api.teamLoad()) : null;
  return { page, load, assigned: assignedOf(args.request.url) };
};

export const action = (args: ActionFunctionArgs) => assignAll(args);

export default function Inbox() {
  const { page, load, assigned } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const { inboxTitle, inboxTable, inboxEmpty } = text.team;
  const words = { table: inboxTable, empty: inboxEmpty };
  return (
    <Page title={inboxTitle} state={state} width="wide">
      <Outcome assigned={assigned} />
      {load === null || page.items.length === 0 ? (
        <LineList page={page} words={words} />
      ) : (
        <Form state={state}>
          <LineList page={page} words={words} hasTicks />
          <Assign load={load} />
        </Form>
      )}
      {load === null ? null : <Balance load={load} />}
    </Page>
  );
}

/** One colleague for everybody who is ticked; whoever carries least stands first. */
function Assign({ load: { coaches } }: { readonly load: TeamLoad }) {
  const words = text.divide;
  return (
    <>
      <SelectField
        name="coachId"
        label={words.coach}
        choices={coaches.map(({ accountId, name, open }) => ({
          ...{ code: accountId, label: words.coachOpen(name, open) },
        }))}
        empty={text.fields.choose}
        size="medium"
      />
      <Button>{words.submit}</Button>
    </>
  );
}

function Balance({ load }: { readonly load: TeamLoad }) {
  const words = text.divide;
  return (
    <Section title={words.title}>
      <div className="stack">
        <LoadTable coaches={load.coaches} />
        <p>
          <Link to="/inwoners?lijst=risk">{words.risk}</Link>
        </p>
      </div>
    </Section>
  );
}

function Outcome({ assigned: { done, failed } }: { readonly assigned: Assigned }) {
  const words = text.divide;
  if (done + failed === 0) return null;
  return (
    <div role="status">
      <Alert kind={failed === 0 ? 'ok' : 'warning'}>
        {done === 0 ? null : <p>{words.done(done)}</p>}
        {failed === 0 ? null : <p>{words.failed(failed)}</p>}
      </Alert>
    </div>
  );
}
