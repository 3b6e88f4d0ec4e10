import type { ReachView } from '@wor/contract';
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
import { submit } from '../../form/submit.server.js';
import { WrittenMessages } from '../../post/written-messages.js';
import { wishesFrom } from '../../post/wishes.js';
import { keptForm, loadPage } from '../../session/page.server.js';
import { choicesIn, labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup, RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, number, client } = await loadDossier(args);
  const reach = await loadPage(args, (api) => api.reach(id));
  return { id, number, client, reach, kept: keptForm(args) };
};

export const action = (args: ActionFunctionArgs) => {
  const { id = '' } = args.params;
  return submit(args, async (form, api) => {
    const trusted = form.text('trust');
    if (trusted !== undefined) await api.trustAddress(id, trusted);
    else {
      const edit = { body: wishesFrom(form), version: form.version() };
      await api.editClient(form.text('clientId') ?? '', edit);
    }
    return redirect(`/dossier/${id}/berichten`, 303);
  });
};

/** How a client wants to be written to, how that goes now and why, and what was written. */
export default function Reach() {
  const { id, number, client, reach, kept } = useLoaderData<typeof loader>();
  const words = text.reach;
  const stored = {
    contactPreference: [client.contactPreference ?? 'phone'],
    noMessagesBy: client.noMessagesBy,
  };
  const state = useActionData<typeof action>() ?? kept ?? { ...emptyForm, values: stored };
  return (
    <Page
      title={words.title}
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${client.name}, ${number}`}</Link>}
    >
      <Section title={words.now}>
        <Now reach={reach} />
        <Broken ways={reach.ways} />
      </Section>
      <Section title={words.wishes}>
        <Form state={state} version={client.version}>
          <input type="hidden" name="clientId" value={client.id} />
          <RadioGroup
            name="contactPreference"
            legend={words.preference}
            choices={text.refer.preferences}
            layout="row"
          />
          <CheckboxGroup
            name="noMessagesBy"
            legend={words.refused}
            hint={words.refusedHint}
            choices={choicesIn(text.post.channels)}
            layout="row"
          />
          <Button>{words.save}</Button>
        </Form>
      </Section>
      <Section title={words.messages}>
        <WrittenMessages messages={reach.messages} />
      </Section>
    </Page>
  );
}

function Now({ reach: { channel, why } }: { readonly reach: ReachView }) {
  const words = text.reach;
  const { channels, why: reasons } = text.post;
  return (
    <p className="lead">
      {channel === null ? words.nowNone : words.nowIs(labelFor(channels, channel))}{' '}
      {labelFor(reasons, why)}
    </p>
  );
}

/** Addresses from which something came back; somebody may know better. */
function Broken({ ways }: Pick<ReachView, 'ways'>) {
  const words = text.reach;
  const broken = Object.entries(ways).filter(([, state]) => state === 'broken');
  return broken.map(([channel, state]) => {
    const name = labelFor(text.post.channels, channel);
    return (
      <div key={channel} className="button-group">
        <p>{`${name}: ${labelFor(words.states, state).toLowerCase()}`}</p>
        <Form isInline>
          <Button look="secondary" name="trust" value={channel} label={words.trustLabel(name)}>
            {words.trust}
          </Button>
        </Form>
      </div>
    );
  });
}
