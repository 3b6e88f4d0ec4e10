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
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const words = text.provider;
const list = '/mijn-activiteiten';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'provider');
  return loadPage(args, async (api) => {
    const { name, version, capacity, taken } = await api.ownActivity(args.params.id ?? '');
    return { name, version, capacity, taken, kept: keptForm(args) };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (form, api) => {
    const capacity = form.number('capacity') ?? Number.NaN;
    await api.changeCapacity(args.params.id ?? '', { capacity }, form.version());
    return redirect(`${list}?gedaan=1`, 303);
  });

/** How many people can come. */
export default function Capacity() {
  const { name, version, capacity, taken, kept } = useLoaderData<typeof loader>();
  const initial = { ...emptyForm, values: { capacity: [String(capacity)] } };
  const state = useActionData<typeof action>() ?? kept ?? initial;
  return (
    <Page
      title={words.capacityTitle}
      state={state}
      back={<Link to={list}>{words.activitiesTitle}</Link>}
    >
      <p className="lead">{inDutch(name)}</p>
      <p>{words.seatsTaken(taken, capacity)}</p>
      <Form state={state} version={version}>
        <TextField
          name="capacity"
          label={words.capacity}
          hint={words.capacityHint}
          inputMode="numeric"
          size="short"
          isFirst={state.errors.length === 0}
        />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <ButtonLink to={list}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
