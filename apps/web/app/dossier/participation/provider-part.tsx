import type { ParticipationView } from '@wor/contract';
import { isShareable, type ParticipationStatus } from '@wor/domain';
import { Link } from 'react-router';
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { labelFor, text } from '../../text/index.js';
import { DataList } from '../../ui/display.js';

interface ProviderPartProps {
  readonly dossierId: string;
  readonly one: ParticipationView;
}

/** What the provider knows of the client and said, with the way to change the former. */
export function ProviderPart({ dossierId, one }: ProviderPartProps) {
  const { id, activity, provider } = one;
  const words = text.participation.sharing;
  if (provider === null) return null;
  const { name, isShared, answer, answeredOn, timesThere, lastThereOn } = provider;
  const said = answer === null ? null : labelFor(words.answers, answer);
  const to = `/dossier/${dossierId}/deelname/${id}/delen`;
  const way = isShared ? words.endLink : words.link;
  return (
    <>
      <DataList
        facts={[
          { key: words.provider, value: inDutch(name) },
          { key: words.said, value: withDay(said, answeredOn) },
          { key: words.there, value: timesThere === 0 ? null : words.times(timesThere) },
          { key: words.lastThere, value: lastThereOn === null ? null : showDate(lastThereOn) },
        ]}
      />
      {isShareable(one.status as ParticipationStatus) ? (
        <p>
          {isShared ? words.isShared : words.isNotShared}{' '}
          <Link to={to}>
            {way}
            <span className="visually-hidden">: {inDutch(activity.name)}</span>
          </Link>
        </p>
      ) : null}
    </>
  );
}

const withDay = (said: string | null, day: string | null): string | null =>
  said === null || day === null ? said : `${said} (${showDate(day)})`;
