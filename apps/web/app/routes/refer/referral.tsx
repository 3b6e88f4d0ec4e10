import type { ReferrerReferral } from '@wor/contract';
import { mayRecord, type Status } from '@wor/domain';
import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { showDate } from '../../format/dates.js';
import { statusLabel } from '../../format/labels.js';
import { showPhone } from '../../format/phone.js';
import { Letters } from '../../referral/letters.js';
import { ExpectationLine } from '../../referrer/expectation-line.js';
import { Messages } from '../../referrer/messages.js';
import { sendMessage } from '../../referrer/send-message.server.js';
import { newKey } from '../../session/new-key.server.js';
import { keptForm, loadPage, requireMe } from '../../session/page.server.js';
import { actionText, text } from '../../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Badge, DataList, Track } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { inDutch } from '../../format/in-dutch.js';
import { Page, Section } from '../../ui/page.js';

const words = text.referral;

/** Once somebody was spoken to, how soon that happens is no news. */
const spokenStep = 2;

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args);
  const referral = await loadPage(args, (api) => api.referral(args.params.id ?? ''));
  if (referral.view !== 'referrer') return redirect(`/dossier/${referral.id}`);
  return { referral, key: newKey(), kept: keptForm(args) };
};

const pageOf = (id: string): string => `/verwijzingen/${id}`;

export const action = (args: ActionFunctionArgs) => sendMessage(args, pageOf);

export default function Referral() {
  const { referral, key, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const stand = { status: referral.status as Status };
  return (
    <Page title={words.title(referral.number)} state={state}>
      <Section title={words.track}>
        <Track steps={words.steps} reached={referral.trackStep} now={words.stepNow} />
        <p>
          <Badge>{statusLabel(referral.status)}</Badge>
        </p>
        {referral.trackStep < spokenStep ? (
          <ExpectationLine expectation={referral.expectation} />
        ) : null}
      </Section>
      <Section title={words.feedback}>
        <Letters
          letters={referral.feedback}
          empty={words.noFeedback}
          readAt={`/verwijzingen/${referral.id}/gelezen`}
        />
      </Section>
      <Messages
        messages={referral.messages}
        side="referrer"
        home={pageOf(referral.id)}
        state={state}
        messageKey={key}
        mayWrite={mayRecord('message', stand)}
        maySupplement={mayRecord('supplement', stand)}
      />
      <Section title={words.about}>
        <div className="card">
          <DataList facts={factsOf(referral)} />
        </div>
      </Section>
      {referral.actions.length === 0 ? null : (
        <Section title={words.change}>
          <ButtonGroup>
            {referral.actions.includes('send') ? (
              <Form action={`/verwijzingen/${referral.id}/aanpassen`} isInline>
                <Button>{text.draft.mend}</Button>
              </Form>
            ) : null}
            {referral.actions.map((action) => (
              <ButtonLink key={action} to={`/verwijzingen/${referral.id}/${action}`}>
                {actionText(action)?.button ?? action}
              </ButtonLink>
            ))}
          </ButtonGroup>
        </Section>
      )}
    </Page>
  );
}

function factsOf(referral: ReferrerReferral) {
  const { client, team, sentAt } = referral;
  return [
    { key: words.patient, value: client.name },
    { key: words.birthDate, value: showDate(client.birthDate) },
    { key: words.reason, value: inDutch(referral.reason) },
    { key: words.hope, value: inDutch(referral.hope) },
    { key: words.team, value: `${team.name}, ${showPhone(team.phone)}` },
    { key: words.coach, value: referral.coachName ?? words.noCoach },
    { key: words.sent, value: sentAt === null ? null : showDate(sentAt) },
    { key: words.target, value: showDate(referral.contactTarget) },
  ];
}
