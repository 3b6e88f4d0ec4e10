import type { ContactRequest, Dossier } from '@wor/contract';
import { nextContactDays } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { emptyForm } from '../../form/form-state.js';
import { showPhone } from '../../format/phone.js';
import { choicesIn, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert, DataList } from '../../ui/display.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { TextField } from '../../ui/fields/text-field.js';
import { Page } from '../../ui/page.js';
import {
  backWith,
  isTakenBack,
  placeOf,
  wayBack,
  type Notice,
} from '../../caseload/contact-ways.js';
import { nextWords } from '../../caseload/next-step.js';
import { sayWhoChanged } from '../../caseload/who-changed.js';
import { LeftOff, UnfinishedForm } from '../../unfinished/unfinished-form.js';
import { openForm, submitUnfinished } from '../../unfinished/unfinished-form.server.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const dossier = await loadDossier(args);
  const { id, number, version, client, nextAction, timeline } = dossier;
  const { name, age, phone } = client;
  return {
    ...{ id, number, version, name, age, phone, nextAction, timeline: timeline.slice(-1) },
    ...{ place: placeOf(args.request.url), opened: await openForm(args, 'contact') },
    isTakenBack: isTakenBack(args.request.url),
  };
};

export const action = (args: ActionFunctionArgs) => {
  const id = args.params.id ?? '';
  return submitUnfinished(args, 'contact', async (form, api) => {
    const body = {
      channel: form.text('channel'),
      result: form.text('result'),
      note: form.text('note'),
      nextOn: form.text('nextOn'),
    } as Partial<ContactRequest>;
    const key = form.given('_key');
    const logged = await api.logContact(id, body, { key, version: form.version() });
    const next = logged.nextAction as Pick<Notice, 'code' | 'dueOn'>;
    const contact = { id: logged.contactId, referralId: id, until: logged.takeBackUntil };
    return redirect(backWith({ ...next, contact, place: placeOf(args.request.url) }), 303);
  });
};

export default function Contact() {
  const loaded = useLoaderData<typeof loader>();
  const { id, number, version, name, place, opened } = loaded;
  const answer = useActionData<typeof action>();
  const posted = answer ?? opened.kept ?? emptyForm;
  const state = sayWhoChanged(posted, loaded.timeline);
  const home = wayBack(place, id);
  const words = text.contact;
  return (
    <Page title={words.title} state={state} back={<Link to={home}>{`${name}, ${number}`}</Link>}>
      <Who loaded={loaded} />
      {loaded.isTakenBack && answer === undefined ? <TakenBack /> : null}
      <LeftOff id={id} opened={opened} isFresh={answer === undefined} />
      <UnfinishedForm {...{ id, opened, state, version }} enhance={{ 'data-send-key': '' }}>
        <ContactFields isFirst={state.errors.length === 0} />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <ButtonLink to={home}>{text.action.cancel}</ButtonLink>
        </ButtonGroup>
      </UnfinishedForm>
    </Page>
  );
}

/** Says that the contact is gone, and that nothing of what was typed is. */
function TakenBack() {
  return (
    <div role="status">
      <Alert kind="ok">
        <p>{text.contact.takenBack}</p>
      </Alert>
    </div>
  );
}

type WhoProps = {
  readonly loaded: Pick<Dossier['client'], 'name' | 'age' | 'phone'> & Pick<Dossier, 'nextAction'>;
};

/** Who it is and what is due, while one is on the phone. */
function Who({ loaded: { name, age, phone, nextAction } }: WhoProps) {
  const call =
    phone === null ? null : (
      <a className="utrecht-link utrecht-link--html-a" href={`tel:${phone}`} data-key="b">
        {showPhone(phone)}
      </a>
    );
  return (
    <div className="who">
      <DataList
        facts={[
          { key: text.dossier.client, value: `${name}, ${text.dossier.years(age)}` },
          { key: text.contact.phone, value: call },
          { key: text.contact.now, value: nextWords(nextAction) },
        ]}
      />
    </div>
  );
}

/** Four questions, of which two are one tap and two may stay empty. */
function ContactFields({ isFirst }: { readonly isFirst: boolean }) {
  const words = text.contact;
  return (
    <>
      <RadioGroup
        name="channel"
        legend={words.channel}
        choices={choicesIn(text.lists.contactKinds)}
        layout="row"
        initial="phone"
      />
      <RadioGroup
        name="result"
        legend={words.result}
        choices={choicesIn(text.lists.contactResults)}
        layout="row"
        isFirst={isFirst}
      />
      <TextField name="note" label={words.note} hint={words.noteHint} lines={3} isOptional />
      <TextField
        name="nextOn"
        type="date"
        label={words.nextOn}
        hint={words.nextOnHint(nextContactDays)}
        size="short"
        isOptional
      />
    </>
  );
}
