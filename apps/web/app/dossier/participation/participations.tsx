import type { Dossier, ParticipationView } from '@wor/contract';
import {
  mayGiveBack,
  possibleParticipationActions,
  type ParticipationStatus,
  type Status,
} from '@wor/domain';
import { showDate } from '../../format/dates.js';
import { labelFor, text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert, Badge, DataList } from '../../ui/display.js';
import { ActivityFacts } from '../activity-facts.js';
import { ProviderPart } from './provider-part.js';
import { stepWords } from './participation-step.js';

interface ParticipationsProps {
  readonly dossier: Pick<
    Dossier,
    'id' | 'status' | 'participations' | 'arrangements' | 'reciprocity'
  >;
  readonly maySuggest: boolean;
}

/** What the client joins or joined, with the next step of each. */
export function Participations({ dossier, maySuggest }: ParticipationsProps) {
  const { id, participations } = dossier;
  return (
    <div className="stack">
      {participations.length === 0 ? <p>{text.dossier.noParticipations}</p> : null}
      <ul className="cards">
        {participations.map((one) => (
          <Participation key={one.id} dossier={dossier} one={one} />
        ))}
      </ul>
      {maySuggest ? (
        <p>
          <ButtonLink to={`/dossier/${id}/voorstellen`}>{text.dossier.suggest}</ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

interface ParticipationProps {
  readonly dossier: ParticipationsProps['dossier'];
  readonly one: ParticipationView;
}

function Participation({ dossier, one }: ParticipationProps) {
  const { id, status, arrangements } = dossier;
  const place = { isFull: one.activity.freeSeats <= 0, isAccepted: one.acceptedOn !== null };
  const referral = { status: status as Status };
  const steps = possibleParticipationActions(one.status as ParticipationStatus, referral, place);
  return (
    <li className="card stack">
      <div className="cards__head">
        <h3 className="cards__title">{one.activity.name}</h3>
        <Badge>{statusOf(one)}</Badge>
      </div>
      <ActivityFacts activity={one.activity} arrangements={arrangements} />
      <Place one={one} isOpen={steps.includes('accept_offer')} />
      <DataList facts={[...datesOf(one), ...givenBack(dossier, one)]} />
      <ProviderPart dossierId={id} one={one} />
      <ButtonGroup>
        {steps.map((step) => (
          <ButtonLink key={step} to={`/dossier/${id}/deelname/${one.id}/${step}`}>
            {stepWords(step, one).button}
          </ButtonLink>
        ))}
        {mayGiveBack({ status: one.status as ParticipationStatus }, referral) ? (
          <ButtonLink to={`/dossier/${id}/terugdoen/${one.id}`}>
            {text.reciprocity.button}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </li>
  );
}

interface PlaceProps {
  readonly one: ParticipationView;
  /** An offer that somebody has to answer. */
  readonly isOpen: boolean;
}

/** Where the client stands on the list, or until when a seat is kept. */
function Place({ one: { position, offerUntil }, isOpen }: PlaceProps) {
  const words = text.participation;
  if (position !== null) return <p>{words.position(position)}</p>;
  if (!isOpen) return null;
  const sentence = offerUntil === null ? words.offered : words.offeredUntil(showDate(offerUntil));
  return <Alert kind="info">{sentence}</Alert>;
}

const statusOf = ({ status, acceptedOn, startedOn, stoppedOn }: ParticipationView): string => {
  const isTaken = acceptedOn !== null && startedOn === null && stoppedOn === null;
  const words = text.participation;
  return isTaken ? words.accepted : labelFor(words.statuses, status);
};

function datesOf({ startedOn, stoppedOn, stopReason, acceptedOn }: ParticipationView) {
  const words = text.participation;
  return [
    { key: words.acceptedKey, value: acceptedOn === null ? null : showDate(acceptedOn) },
    { key: words.startedKey, value: startedOn === null ? null : showDate(startedOn) },
    { key: words.stoppedKey, value: stoppedOn === null ? null : showDate(stoppedOn) },
    {
      key: text.fields.reason,
      value: stopReason === null ? null : labelFor(text.lists.stopReasons, stopReason),
    },
  ];
}

function givenBack({ reciprocity }: ParticipationsProps['dossier'], { id }: ParticipationView) {
  const { key, given } = text.reciprocity;
  return reciprocity
    .filter(({ participationId }) => participationId === id)
    .map(({ answer }) => ({ key, value: given[answer] }));
}
