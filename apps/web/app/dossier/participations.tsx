import type { Dossier, ParticipationView } from '@wor/contract';
import { possibleParticipationActions, type ParticipationStatus, type Status } from '@wor/domain';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { ButtonGroup, ButtonLink } from '../ui/button.js';
import { Badge, DataList } from '../ui/display.js';
import { ActivityFacts } from './activity-facts.js';

const words = text.participation;

interface ParticipationsProps {
  readonly dossier: Pick<Dossier, 'id' | 'status' | 'participations' | 'arrangements'>;
  readonly maySuggest: boolean;
}

/** What the client joins or joined, with the next step of each. */
export function Participations({ dossier, maySuggest }: ParticipationsProps) {
  const { id, participations, status, arrangements } = dossier;
  const referral = { status: status as Status };
  return (
    <div className="stack">
      {participations.length === 0 ? <p>{text.dossier.noParticipations}</p> : null}
      <ul className="cards">
        {participations.map((one) => (
          <li key={one.id} className="card stack">
            <div className="cards__head">
              <h3 className="cards__title">{one.activity.name}</h3>
              <Badge>{labelFor(words.statuses, one.status)}</Badge>
            </div>
            <ActivityFacts activity={one.activity} arrangements={arrangements} />
            <DataList facts={datesOf(one)} />
            <ButtonGroup>
              {possibleParticipationActions(one.status as ParticipationStatus, referral).map(
                (step) => (
                  <ButtonLink key={step} to={`/dossier/${id}/deelname/${one.id}/${step}`}>
                    {words.steps[step].button}
                  </ButtonLink>
                ),
              )}
            </ButtonGroup>
          </li>
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

function datesOf({ startedOn, stoppedOn, stopReason }: ParticipationView) {
  return [
    { key: words.startedKey, value: startedOn === null ? null : showDate(startedOn) },
    { key: words.stoppedKey, value: stoppedOn === null ? null : showDate(stoppedOn) },
    {
      key: text.fields.reason,
      value: stopReason === null ? null : labelFor(text.lists.stopReasons, stopReason),
    },
  ];
}
