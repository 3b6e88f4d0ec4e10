import type { Dossier, SignalView } from '@wor/contract';
import type { SignalCode } from '@wor/domain';
import { Link } from 'react-router';
import { inDutch } from '../format/in-dutch.js';
import { showDate } from '../format/dates.js';
import { text } from '../text/index.js';
import { Section } from '../ui/page.js';

/** What stands out about a client, each with its reason and a way to put it away. */
export function Signals({
  dossier: { id, signals },
}: {
  dossier: Pick<Dossier, 'id' | 'signals'>;
}) {
  const words = text.signals;
  if (signals.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul>
        {signals.map((signal) => (
          <li key={signal.code + signal.about}>
            {words.reasons[signal.code as SignalCode]} <Fallen signal={signal} />
            <span className="soft">{words.since(showDate(signal.from))}</span>{' '}
            <GiveBack id={id} signal={signal} />
            <Link to={`/dossier/${id}/signaal/${signal.code}/${signal.about}`}>
              {words.dismiss}
              <span className="visually-hidden">: {words.reasons[signal.code as SignalCode]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Fallen({ signal: { scores } }: { signal: SignalView }) {
  return scores.length === 0 ? null : <>{inDutch(`${scores.join(', ')}.`)} </>;
}

const invitation: SignalCode = 'may_give_back';

/** Where the answer to the question of the signal is written down; other signals ask nothing. */
function GiveBack({ id, signal }: { readonly id: string; readonly signal: SignalView }) {
  if (signal.code !== invitation) return null;
  return (
    <>
      <Link to={`/dossier/${id}/terugdoen/${signal.about}`}>{text.reciprocity.link}</Link>{' '}
    </>
  );
}
