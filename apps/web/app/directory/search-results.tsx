import type { ActivitySearchView, CodeLabel, FoundActivityView } from '@wor/contract';
import { distanceLimits } from '@wor/domain';
import { Link } from 'react-router';
import { ActivityFacts } from '../dossier/activity-facts.js';
import { valueOf, type FormState } from '../form/form-state.js';
import { showDate } from '../format/dates.js';
import { inDutch } from '../format/in-dutch.js';
import { errorSentence, text } from '../text/index.js';
import { ButtonLink } from '../ui/button.js';
import { Badge } from '../ui/display.js';
import { EmptyState } from '../ui/empty-state.js';
import { hasFilters, searchAddress } from './search-address.js';

const metresInKilometre = 1000;
/** A search that found nothing nearby is worth so many times the distance. */
const muchFarther = 3;

interface SearchResultsProps {
  readonly state: FormState;
  readonly found: ActivitySearchView;
  readonly isAnswered: boolean;
  readonly isFirst: boolean;
}

/** How many there are, for everybody at once; the line is read aloud when it changes. */
export function FoundLine({ state, found, isAnswered }: Omit<SearchResultsProps, 'isFirst'>) {
  const words = text.directorySearch;
  const [wrong] = state.errors;
  const line = isAnswered ? countOf(found) : errorSentence(wrong?.code ?? 'unexpected');
  return (
    <p id="gevonden" role="status" className="lead">
      {line}
      {found.unknownWords.length > 0 && isAnswered
        ? ` ${words.alike(found.unknownWords.join(' '))}`
        : null}
    </p>
  );
}

function countOf({ total }: ActivitySearchView): string {
  const words = text.directorySearch;
  if (total === null) return words.foundMany;
  return total === 0 ? words.notFound : words.found(total);
}

/** One page of activities, or the way on when there is none. */
export function SearchResults(props: SearchResultsProps) {
  const { state, found, isAnswered, isFirst } = props;
  const words = text.directorySearch;
  return (
    <section id="resultaten" className="stack" aria-label={words.results}>
      {isAnswered && found.items.length === 0 ? <Nothing state={state} isFirst={isFirst} /> : null}
      {isAnswered && found.items.length > 0 ? (
        <ul className="cards">
          {found.items.map((activity) => (
            <Found key={activity.id} activity={activity} arrangements={found.arrangements} />
          ))}
        </ul>
      ) : null}
      {!isAnswered || found.next === null ? null : (
        <p className="more">
          <ButtonLink to={searchAddress(state, { na: found.next })}>{words.more}</ButtonLink>
        </p>
      )}
      {isFirst ? null : (
        <p>
          <Link to={searchAddress(state)}>{words.first}</Link>
        </p>
      )}
    </section>
  );
}

interface FoundProps {
  readonly activity: FoundActivityView;
  readonly arrangements: readonly CodeLabel[];
}

function Found({ activity, arrangements }: FoundProps) {
  const { id, name, provider, description, metres, closesOn } = activity;
  return (
    <li className="card stack">
      <div className="cards__head">
        <h2 className="cards__title">
          <Link to={`/sociale-kaart/${id}`} data-row="" lang="nl">
            {name}
          </Link>
        </h2>
        {metres === null ? null : <span className="soft">{showDistance(metres)}</span>}
      </div>
      {closesOn === null ? null : (
        <p>
          <Badge tone="attention">{text.directorySearch.closes(showDate(closesOn))}</Badge>
        </p>
      )}
      <p>
        {inDutch(provider)}
        {description === '' ? null : <>: {inDutch(description)}</>}
      </p>
      <ActivityFacts activity={activity} arrangements={arrangements} isChoice />
    </li>
  );
}

/** '350 meter', '1,2 km' */
function showDistance(metres: number): string {
  const words = text.directorySearch;
  if (metres < metresInKilometre) return words.metres(metres);
  const kilometres = (metres / metresInKilometre).toFixed(1);
  return words.kilometres(kilometres.replace('.', text.calendar.decimal));
}

function Nothing({ state, isFirst }: Pick<SearchResultsProps, 'state' | 'isFirst'>) {
  const words = text.directorySearch;
  if (!isFirst) return <EmptyState sentence={words.noMore} />;
  const within = Number(valueOf(state, 'binnen'));
  if (within > 0) return <NothingNearby state={state} within={within} />;
  if (hasFilters(state)) {
    return (
      <EmptyState sentence={words.emptyFilters}>
        <p>
          <ButtonLink to={searchAddress({ ...state, values: {} })}>{words.clear}</ButtonLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState sentence={valueOf(state, 'zoek') === '' ? words.emptyRegion : words.emptyWords} />
  );
}

function NothingNearby({ state, within }: { readonly state: FormState; readonly within: number }) {
  const words = text.directorySearch;
  const farther = distanceLimits.find((limit) => limit >= muchFarther * within);
  const change = { binnen: farther === undefined ? null : String(farther) };
  return (
    <EmptyState sentence={words.emptyWithin(within / metresInKilometre)}>
      <p>
        <ButtonLink to={searchAddress(state, change)}>
          {farther === undefined
            ? words.anyDistance
            : words.searchWithin(farther / metresInKilometre)}
        </ButtonLink>
      </p>
    </EmptyState>
  );
}
