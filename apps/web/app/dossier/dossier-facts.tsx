import type { ClientView, Dossier, IntakeView } from '@wor/contract';
import { labelOf } from '@wor/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { barrierLabels, contactTimeLabel, dayPartName, languageLabel } from '../format/labels.js';
import { showPhone } from '../format/phone.js';
import { expectationSentence } from '../referrer/expectation-line.js';
import { labelFor, text } from '../text/index.js';
import { DataList } from '../ui/display.js';
import { inDutch } from '../format/in-dutch.js';

const words = text.dossier;
const labelled = <Value,>(value: Value | null, label: (value: Value) => string): string | null =>
  value === null ? null : label(value);

interface ClientFactsProps {
  readonly client: ClientView;
  readonly dossierId: string;
}

/** Who it is and how to reach them. */
export function ClientFacts({ client, dossierId }: ClientFactsProps) {
  const phone = client.phone === null ? words.noPhone : <PhoneLink phone={client.phone} />;
  const postcode = client.postcode?.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');
  const address = [postcode, client.houseNumber].filter(Boolean).join(' ');
  const wish = text.refer.preferences.find(({ code }) => code === client.contactPreference);
  return (
    <section className="card">
      <h2 className="utrecht-heading-2 section__title">{words.client}</h2>
      <DataList
        facts={[
          { key: words.phone, value: phone },
          { key: words.email, value: client.email },
          { key: words.contact, value: wish?.label },
          { key: words.bestTime, value: labelled(client.bestTime, contactTimeLabel) },
          { key: words.contactPerson, value: client.contactPerson },
          { key: words.birthDate, value: showDate(client.birthDate) },
          { key: words.address, value: address },
          { key: words.area, value: client.neighbourhood ?? text.team.noArea },
          { key: words.language, value: languageLabel(client.language) },
          { key: words.interpreter, value: client.needsInterpreter ? text.yes : null },
          { key: words.barriers, value: barrierLabels(client.barriers) },
        ]}
      />
      <p>
        <Link to={`/dossier/${dossierId}/berichten`}>{text.reach.link}</Link>
      </p>
    </section>
  );
}

function PhoneLink({ phone }: { readonly phone: string }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={`tel:${phone}`}>
      {showPhone(phone)}
    </a>
  );
}

/** Who refers by name, and what they are where the name does not say it. */
function referrerOf({ referrerName, referrerProfession }: Dossier): ReactNode {
  const choice = text.organisations.professions.find(({ code }) => code === referrerProfession);
  return (
    <>
      {inDutch(referrerName)} {choice === undefined ? null : `(${choice.label})`}
    </>
  );
}

/** What the referrer sent, and by when somebody must have called. */
export function ReferralFacts({ dossier }: { readonly dossier: Dossier }) {
  return (
    <section className="card">
      <h2 className="utrecht-heading-2 section__title">{words.referral}</h2>
      <DataList
        facts={[
          { key: words.reason, value: inDutch(dossier.reason) },
          { key: words.hope, value: inDutch(dossier.hope) },
          { key: words.referrer, value: referrerOf(dossier) },
          { key: words.sent, value: labelled(dossier.sentAt, showDate) },
          { key: words.target, value: showDate(dossier.contactTarget) },
          { key: words.expectation, value: expectationSentence(dossier.expectation) },
          { key: words.limit, value: showDate(dossier.contactLimit) },
          { key: words.wake, value: labelled(dossier.wakeOn, showDate) },
          { key: words.coach, value: dossier.coachName ?? text.referral.noCoach },
          { key: words.share, value: labelFor(text.lists.shareLevels, dossier.shareLevel) },
        ]}
      />
    </section>
  );
}

interface IntakeFactsProps {
  readonly intake: IntakeView;
  readonly arrangements: Dossier['arrangements'];
}

/** What the coach heard at the first real talk. */
export function IntakeFacts({ intake, arrangements }: IntakeFactsProps) {
  const wishes = intake.wishes.map((code) => labelOf(arrangements, code));
  return (
    <section className="section card">
      <h2 className="utrecht-heading-2 section__title">{words.intake}</h2>
      <DataList
        facts={[
          { key: words.moment, value: showDate(intake.doneAt) },
          { key: words.wishes, value: inDutch(wishes.join(', ')) },
          { key: words.dayParts, value: intake.dayParts.map(dayPartName).join(', ') },
          {
            key: text.fields.livingSituation,
            value: labelled(intake.livingSituation, (code) =>
              labelFor(text.lists.livingSituations, code),
            ),
          },
          {
            key: text.fields.workStatus,
            value: labelled(intake.workStatus, (code) => labelFor(text.lists.workStatuses, code)),
          },
          {
            key: text.fields.gender,
            value: labelled(intake.gender, (code) => labelFor(text.lists.genders, code)),
          },
          { key: text.fields.gpVisits, value: labelled(intake.gpVisits, String) },
        ]}
      />
    </section>
  );
}
