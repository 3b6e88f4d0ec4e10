import type { CodeLabel, SuggestionView } from '@wor/contract';
import { inDutch } from '../../format/in-dutch.js';
import { text } from '../../text/index.js';
import { Badge } from '../../ui/display.js';
import { ActivityFacts } from '../activity-facts.js';

const words = text.suggest;

interface WhyNotProps {
  readonly found: Pick<SuggestionView, 'nearly' | 'leftOut'>;
  readonly arrangements: readonly CodeLabel[];
}

/** What is not suggested: the one change that would let it in, and how much fell away why. */
export function WhyNot({ found: { nearly, leftOut }, arrangements }: WhyNotProps) {
  if (leftOut.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="left-out">
      <h2 id="left-out">{words.whyNot}</h2>
      {nearly.length === 0 ? null : (
        <>
          <p>{words.nearly}</p>
          <ul className="cards">
            {nearly.map(({ activity, sentence, change, score }) => (
              <li key={activity.id} className="card stack">
                <div className="cards__head">
                  <h3 className="cards__title">{inDutch(activity.name)}</h3>
                  <Badge>{words.then(score)}</Badge>
                </div>
                <ActivityFacts activity={activity} arrangements={arrangements} isChoice />
                <p>
                  {inDutch(sentence)} <strong>{inDutch(change)}</strong>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.leftOut}</h3>
      <ul>
        {leftOut.map(({ reason, sentence, count }) => (
          <li key={reason}>
            {inDutch(sentence)} <span className="soft">({words.leftOutCount(count)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
