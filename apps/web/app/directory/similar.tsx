import type { SimilarActivitiesView } from '@wor/contract';
import { Link } from 'react-router';
import { inDutch } from '../format/in-dutch.js';
import { text } from '../text/index.js';
import { Alert } from '../ui/display.js';

/** What may be there already: whoever knows it opens it instead. */
export function Similar({ items }: { readonly items: SimilarActivitiesView['items'] }) {
  const words = text.activityForm;
  if (items.length === 0) return null;
  return (
    <Alert kind="warning">
      <h2 className="utrecht-heading-3">{words.similar}</h2>
      <p>{words.similarHint}</p>
      <ul>
        {items.map(({ id, name, organisation, place }) => (
          <li key={id}>
            <Link to={`/sociale-kaart/${id}`}>{inDutch(name)}</Link>{' '}
            <span className="soft">{inDutch(words.similarLine(organisation, place))}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
