import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { BookingFields } from '../../agenda/booking-fields.js';
import { atSlots, bookingOf, dayOf } from '../../agenda/booking-form.js';
import { WeekLinks } from '../../agenda/week-links.js';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { emptyForm, valueOf } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { newKey } from '../../session/new-key.server.js';
import { keptForm, loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, number, client } = await loadDossier(args);
  const slots = await loadPage(args, (api) => api.slots(id, dayOf(args.request.url)));
  return { id, number, name: client.name, slots, key: newKey(), kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    await api.book(id, bookingOf(form), form.given('_key'));
    return redirect(`/dossier/${id}#afspraken`, 303);
  });
};

/** An appointment with a client: a free time of their coach, or another one. */
export default function Book() {
  const { id, number, name, slots, key, kept } = useLoaderData<typeof loader>();
  const state = atSlots(useActionData<typeof action>() ?? kept ?? emptyForm);
  const words = text.appointment;
  const home = `/dossier/${id}`;
  return (
    <Page title={words.title} state={state} back={<Link to={home}>{`${name}, ${number}`}</Link>}>
      <p>{words.with(slots.coachName)}</p>
      <WeekLinks to={`${home}/afspraak`} monday={slots.days[0]?.date ?? ''} />
      <Form state={state} enhance={{ 'data-send-key': '' }}>
        <input type="hidden" name="_key" value={valueOf(state, '_key') || key} />
        <BookingFields slots={slots} isFirst={state.errors.length === 0} />
        <p className="soft">{words.tell}</p>
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={home}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
