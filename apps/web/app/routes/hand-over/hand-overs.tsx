import type { ColleagueView } from '@wor/contract';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm, valueOf } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { HandOverForm } from '../../hand-over/hand-over-form.js';
import { HandOverTable } from '../../hand-over/hand-over-table.js';
import { newKey } from '../../session/new-key.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const me = requireMe(args, 'coach', 'lead');
  const kept = keptForm(args);
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get('van');
  const fromId = (kept === null ? '' : valueOf(kept, 'fromId')) || asked || me.accountId;
  const [list, { items, next }] = await loadPage(args, (api) =>
    Promise.all([api.handOvers(), api.handOverClients(fromId, searchParams.get('na'))]),
  );
  const who = { fromId, ownId: me.accountId, isLead: me.role === 'lead' };
  const isMoved = searchParams.has('verplaatst');
  return { ...list, ...who, items, next, isMoved, key: newKey(), kept };
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const some = form.text('scope') === 'some' ? { referralIds: form.list('id') } : {};
    const { id, clients } = await api.makeHandOver(
      {
        ...{ fromId: form.text('fromId'), toId: form.text('toId'), reason: form.text('reason') },
        ...{ fromOn: form.text('fromOn'), untilOn: form.text('untilOn'), ...some },
      },
      form.given('_key'),
    );
    return redirect(`/overdracht/${id}?gedaan=${String(clients)}`, 303);
  });

export default function HandOvers() {
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? loaded.kept ?? emptyForm;
  const { handOvers, colleagues, fromId, ownId, isLead, items, today, key } = loaded;
  const words = text.handOver;
  const whose = colleagues.find(({ accountId }) => accountId === fromId);
  const isOwn = fromId === ownId || whose === undefined;
  return (
    <Page title={words.title} state={state} width="wide">
      {loaded.isMoved && state.errors.length === 0 ? (
        <div role="status">
          <Alert kind="ok">
            <p>{words.isMoved}</p>
          </Alert>
        </div>
      ) : null}
      {loaded.unassigned === 0 ? null : (
        <Alert kind="warning">
          <p>
            <Link to="/overdracht/zonder-coach">{words.unassignedLink(loaded.unassigned)}</Link>
          </p>
        </Alert>
      )}
      {handOvers.length === 0 ? null : (
        <Section title={words.now}>
          <HandOverTable rows={handOvers} />
        </Section>
      )}
      <Section title={isOwn ? words.make : words.makeOf(whose.name)}>
        <div className="stack">
          {isLead ? <Whose colleagues={colleagues} fromId={fromId} ownId={ownId} /> : null}
          <HandOverForm {...{ fromId, colleagues, items, today, state }} formKey={key} />
        </div>
        {loaded.next === null ? null : (
          <p className="more">
            <ButtonLink to={`?${new URLSearchParams({ van: fromId, na: loaded.next }).toString()}`}>
              {text.workList.more}
            </ButtonLink>
          </p>
        )}
      </Section>
      {isLead ? (
        <p>
          <Link to="/overdracht/uren">{words.hoursLink}</Link>
        </p>
      ) : null}
    </Page>
  );
}

interface WhoseProps {
  readonly colleagues: readonly ColleagueView[];
  readonly fromId: string;
  readonly ownId: string;
}

/** A lead hands over for somebody who is ill, or gone. */
function Whose({ colleagues, fromId, ownId }: WhoseProps) {
  const words = text.handOver;
  const others = colleagues.filter(({ accountId }) => accountId !== ownId);
  const choices = others.map(({ accountId, name, open, isGone }) => ({
    ...{ code: accountId, label: isGone ? words.gone(name) : words.colleague(name, open) },
  }));
  return (
    <form method="get" className="form">
      <SelectField
        name="van"
        label={words.whose}
        choices={[{ code: ownId, label: words.mine }, ...choices]}
        initial={fromId}
        size="medium"
      />
      <Button look="secondary">{words.show}</Button>
    </form>
  );
}
