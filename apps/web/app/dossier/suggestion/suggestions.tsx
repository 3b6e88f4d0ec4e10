import type { CodeLabel, SuggestionView } from '@wor/contract';
import { inDutch } from '../../format/in-dutch.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/display.js';
import { Form } from '../../ui/form.js';
import { ActivityFacts } from '../activity-facts.js';

const words = text.suggest;

interface SuggestionsProps {
  readonly found: SuggestionView;
  readonly arrangements: readonly CodeLabel[];
}

/** Activities in the order of how well they fit, each with its reasons and its points. */
export function Suggestions({ found, arrangements }: SuggestionsProps) {
  if (found.items.length === 0) return <p className="lead">{words.empty}</p>;
  return (
    <>
      <ol className="cards">
        {found.items.map((item) => (
          <li key={item.activity.id} className="card stack">
            <div className="cards__head">
              <h2 className="cards__title">{inDutch(item.activity.name)}</h2>
              <Badge tone="new">{words.points(item.score)}</Badge>
            </div>
            <ActivityFacts activity={item.activity} arrangements={arrangements} isChoice />
            <Reasons parts={item.parts} />
            <Form isInline>
              <input type="hidden" name="activityId" value={item.activity.id} />
              <input type="hidden" name="listId" value={found.listId} />
              <Button look="secondary" label={`${words.choose}: ${item.activity.name}`}>
                {words.choose}
              </Button>
            </Form>
          </li>
        ))}
      </ol>
      {found.others === 0 ? null : <p>{words.others(found.others)}</p>}
    </>
  );
}

/** What weighs nothing in this region is no reason. */
function Reasons({ parts }: Pick<SuggestionView['items'][number], 'parts'>) {
  return (
    <div>
      <h3 className="cards__why">{words.why}</h3>
      <ul>
        {parts
          .filter(({ maximum }) => maximum > 0)
          .map(({ code, title, points, maximum, sentence }) => (
            <li key={code}>
              {inDutch(`${title}: ${sentence}`)}{' '}
              <span className="soft">({words.part(points, maximum)})</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
