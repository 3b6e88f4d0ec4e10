import { mayMeet, mayRecord, type Status } from '@wor/domain';
import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Appointments } from '../../agenda/appointment-table.js';
import { PresenceLine } from '../../agenda/presence-line.js';
import { DossierActions } from '../../dossier/dossier-actions.js';
import { ClientFacts, IntakeFacts, ReferralFacts } from '../../dossier/dossier-facts.js';
import { FollowUps } from '../../dossier/follow-ups.js';
import { loadDossier } from '../../dossier/load-dossier.server.js';
import { Measurements } from '../../dossier/measurements.js';
import { Participations } from '../../dossier/participation/participations.js';
import { SafetyActions, SafetyNotice } from '../../safety/safety-notice.js';
import { Signals } from '../../dossier/signals.js';
import { Timeline } from '../../dossier/timeline.js';
import { emptyForm } from '../../form/form-state.js';
import { statusLabel } from '../../format/labels.js';
import { SamePerson } from '../../person/same-person.js';
import { Letters } from '../../referral/letters.js';
import { Messages } from '../../referrer/messages.js';
import { sendMessage } from '../../referrer/send-message.server.js';
import { newKey } from '../../session/new-key.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Badge } from '../../ui/display.js';
import { Page, Section } from '../../ui/page.js';
import { ContactNotice, NextLine } from '../../caseload/contact-notice.js';
import { noticeOf } from '../../caseload/contact-ways.js';

const words = text.dossier;

export const loader = async (args: LoaderFunctionArgs) => {
  const dossier = await loadDossier(args);
  const [person, { names }] = await loadPage(args, (api) =>
    Promise.all([api.samePerson(dossier.client.id), api.look(dossier.id)]),
  );
  const notice = noticeOf(args.request.url);
  const isCoach = requireMe(args).role === 'coach';
  return { dossier, person, names, notice, isCoach, key: newKey(), kept: keptForm(args) };
};

const pageOf = (id: string): string => `/dossier/${id}`;

export const action = (args: ActionFunctionArgs) => sendMessage(args, pageOf);

export default function DossierPage() {
  const { dossier, person, names, notice, isCoach, key, kept } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>() ?? kept ?? emptyForm;
  const state = { status: dossier.status as Status };
  return (
    <Page
      title={`${dossier.client.name}, ${words.years(dossier.client.age)}`}
      windowTitle={words.title(dossier.number)}
      state={form}
      width="wide"
    >
      <ContactNotice notice={notice} today={null} />
      <p className="dossier__state">
        <Badge tone="new">{statusLabel(dossier.status)}</Badge>{' '}
        <span className="soft">{dossier.number}</span>
      </p>
      <SafetyNotice dossier={dossier} />
      <PresenceLine dossierId={dossier.id} names={names} />
      <SamePerson dossierId={dossier.id} person={person} isUnconfirmed={dossier.isUnconfirmed} />
      <Signals dossier={dossier} />
      <Section title={words.next}>
        <NextLine next={dossier.nextAction} />
        <DossierActions
          id={dossier.id}
          actions={dossier.actions}
          mayLog={isCoach && mayRecord('contact', state)}
        />
        <SafetyActions dossier={dossier} />
        {isCoach ? (
          <p>
            <Link to={`${pageOf(dossier.id)}/overleden`}>{text.death.link}</Link>
          </p>
        ) : null}
      </Section>
      <Section title={text.appointment.heading} id="afspraken">
        <Appointments dossier={dossier} mayBook={mayMeet(state.status)} />
      </Section>
      <div className="columns section">
        <ClientFacts client={dossier.client} dossierId={dossier.id} />
        <ReferralFacts dossier={dossier} />
      </div>
      <Section title={words.participations}>
        <Participations dossier={dossier} maySuggest={mayRecord('suggestion', state)} />
      </Section>
      <Section title={words.measurements}>
        <Measurements dossier={dossier} mayMeasure={mayRecord('measurement', state)} />
      </Section>
      <Section title={words.followUps}>
        <FollowUps dossier={dossier} mayAnswer={mayRecord('follow_up_result', state)} />
      </Section>
      <Section title={words.feedback}>
        <Letters letters={dossier.feedback} empty={words.noFeedback} readAt={null} />
      </Section>
      <Messages
        messages={dossier.messages}
        side="welfare"
        home={pageOf(dossier.id)}
        state={form}
        messageKey={key}
        mayWrite={mayRecord('message', state)}
        maySupplement={false}
      />
      {dossier.intake === null ? null : (
        <IntakeFacts intake={dossier.intake} arrangements={dossier.arrangements} />
      )}
      <Section title={words.timeline}>
        <Timeline items={dossier.timeline} />
      </Section>
    </Page>
  );
}
