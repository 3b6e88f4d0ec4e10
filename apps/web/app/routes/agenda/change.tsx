import type { AppointmentView } from '@wor/contract';
import { civilDateOf } from '@wor/domain';
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
import { sayWhoChanged } from '../../caseload/who-changed.js';
import { loadDossier, notFound } from '../../dossier/load-dossier.server.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { submit } from '../../form/submit.server.js';
import { showMoment } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { keptForm, loadPage } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button, ButtonGroup } from '../../ui/button.js';
import { DataList } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, number, client, appointments, timeline } = await loadDossier(args);
  const found = appointments.find((each) => each.id === args.params.appointmentId);
  if (found === undefined) return notFound(args);
  const isAsked = new URL(args.request.url).searchParams.has('week');
  const day = isAsked ? dayOf(args.request.url) : civilDateOf(new Date(found.startsAt));
  const slots = await loadPage(args, (api) => api.slots(id, day));
  const who = { id, number, name: client.name, timeline: timeline.slice(-1) };
  return { ...who, appointment: found, slots, kept: keptForm(args) };
};

/** Afterwards the contact itself is written down. */
const leadsOn: Readonly<Record<string, string>> = { keep: '/contact', miss: '/contact' };

export const action = (args: ActionFunctionArgs) => {
  const { id = '', appointmentId = '' } = args.params;
  return submit(args, async (form, api) => {
    const step = form.text('do') ?? 'move';
    const body = step === 'move' ? bookingOf(form) : {};
    await api.actOnAppointment(appointmentId, step, { body, version: form.version() });
    return redirect(`/dossier/${id}${leadsOn[step] ?? '#afspraken'}`, 303);
  });
};

/** One appointment: to another time, off, or how it went. */
export default function ChangeAppointment() {
  const loaded = useLoaderData<typeof loader>();
  const { id, number, name, appointment, slots, kept, timeline } = loaded;
  const posted = useActionData<typeof action>() ?? kept ?? shown(appointment);
  const state = sayWhoChanged(atSlots(posted), timeline);
  const words = text.appointment;
  const may = (step: string): boolean => appointment.actions.includes(step);
  const path = `/dossier/${id}/afspraak/${appointment.id}`;
  return (
    <Page
      title={words.changeTitle}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <Facts appointment={appointment} />
      {appointment.actions.length === 0 ? <p>{words.over}</p> : null}
      {may('keep') ? <Afterwards version={appointment.version} /> : null}
      {may('move') ? (
        <Section title={words.move}>
          <WeekLinks to={path} monday={slots.days[0]?.date ?? ''} />
          <Form state={state} version={appointment.version}>
            <BookingFields slots={slots} isFirst={false} />
            <p className="soft">{words.tell}</p>
            <Button name="do" value="move">
              {words.moveSubmit}
            </Button>
          </Form>
        </Section>
      ) : null}
      {may('cancel') ? (
        <Section title={words.cancelHeading}>
          <Form version={appointment.version}>
            <Button look="danger" name="do" value="cancel">
              {words.cancel}
            </Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  );
}

/** What is agreed now stands in the form. */
const shown = ({ kind, place }: AppointmentView): FormState => ({
  ...emptyForm,
  values: { kind: [kind], place: [place ?? ''] },
});

function Facts({ appointment }: { readonly appointment: AppointmentView }) {
  const words = text.appointment;
  const { startsAt, kind, place, coachName, status } = appointment;
  return (
    <DataList
      facts={[
        { key: words.when, value: showMoment(startsAt) },
        { key: words.how, value: labelFor(words.kinds, kind) },
        { key: words.place, value: inDutch(place) },
        { key: words.who, value: inDutch(coachName) },
        { key: words.status, value: labelFor(words.statuses, status) },
      ]}
    />
  );
}

function Afterwards({ version }: { readonly version: number }) {
  const words = text.appointment;
  return (
    <Section title={words.doneHeading}>
      <Form version={version}>
        <ButtonGroup>
          <Button name="do" value="keep">
            {words.keep}
          </Button>
          <Button look="secondary" name="do" value="miss">
            {words.miss}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  );
}
