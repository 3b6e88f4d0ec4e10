import type { ReferrerReferral } from '@wor/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate, showTime } from '../../format/dates.js';
import { showPhone } from '../../format/phone.js';
import { ExpectationLine } from '../../referrer/expectation-line.js';
import { HisCopy } from '../../referrer/his-copy.js';
import { loadReferral } from '../../referrer/load-referral.server.js';
import { text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { KeysSwitch } from '../../referrer/keys-switch.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => loadReferral(args);

export default function Receipt() {
  const referral = useLoaderData<typeof loader>();
  const { number, sentAt, contactTarget, team, expectation } = referral;
  const words = text.receipt;
  return (
    <Page title={words.title}>
      <Alert kind="ok">
        <p className="lead">{sentAt === null ? number : words.sent(showTime(sentAt), number)}</p>
      </Alert>
      <Section title={words.next}>
        <div className="stack">
          <p>{words.call(team.name, showDate(contactTarget))}</p>
          <ExpectationLine expectation={expectation} />
          <p>{words.news}</p>
          <p>{words.question(team.name, showPhone(team.phone))}</p>
        </div>
      </Section>
      <div className="section">
        <WhatNow referral={referral} />
      </div>
      <Section title={words.his}>
        <HisCopy referral={referral} />
      </Section>
      <KeysSwitch says={words.keys} />
    </Page>
  );
}

function WhatNow({ referral }: { readonly referral: ReferrerReferral }) {
  const { id, recallableUntil, actions } = referral;
  const words = text.receipt;
  const canRecall = recallableUntil !== null && actions.includes('recall');
  return (
    <ButtonGroup>
      <ButtonLink to="/verwijs" look="primary" pressedBy="n">
        {words.another}
      </ButtonLink>
      <ButtonLink to={`/verwijzingen/${id}/kaart`} isFile pressedBy="p">
        {words.print}
      </ButtonLink>
      <ButtonLink to={`/verwijzingen/${id}`}>{words.follow}</ButtonLink>
      {canRecall ? (
        <ButtonLink to={`/verwijzingen/${id}/recall`}>
          {words.recall(showTime(recallableUntil))}
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}
