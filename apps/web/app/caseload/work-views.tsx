import type { WorkFilters } from '@wor/contract';
import { Link } from 'react-router';
import { emptyForm } from '../form/form-state.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { FormContext } from '../ui/fields/form-context.js';
import { SelectField } from '../ui/fields/select-field.js';
import { carriedSteps, choiceOf, type WorkFilter } from './work-filter.js';

interface WorkViewsProps {
  readonly filter: WorkFilter;
  /** The form stays when the list changes. */
  readonly isBoard: boolean;
}

/** The saved views as links: each has an address of its own. */
export function WorkViews({ filter, isBoard }: WorkViewsProps) {
  const words = text.workList;
  return (
    <nav aria-label={words.viewsName}>
      <ul className="views">
        {Object.entries(words.views).map(([view, label]) => (
          <li key={view}>
            <Link
              to={`/inwoners?lijst=${view}${isBoard ? '&vorm=bord' : ''}`}
              className="views__link"
              aria-current={view === filter.view ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface WorkNarrowProps extends WorkViewsProps {
  readonly filters: WorkFilters;
}

/** One step, one reason or one neighbourhood; it stands in the address. */
export function WorkNarrow({ filter, filters: { reasons, areas }, isBoard }: WorkNarrowProps) {
  const words = text.workList;
  const choices = [
    ...carriedSteps.map((step) => ({
      ...{ code: `stap.${step}`, label: words.filterStep(statusLabel(step)) },
    })),
    ...reasons.map(({ code, label }) => ({
      ...{ code: `reden.${code}`, label: words.filterReason(label) },
    })),
    ...areas.map(({ code, label }) => ({ code: `wijk.${code}`, label: words.filterArea(label) })),
  ];
  return (
    <form method="get" action="/inwoners" className="filters" aria-label={words.filterName}>
      {isBoard ? <input type="hidden" name="vorm" value="bord" /> : null}
      <FormContext value={{ ...emptyForm, values: { alleen: [choiceOf(filter)] } }}>
        <SelectField
          name="alleen"
          label={words.filter}
          choices={choices}
          empty={words.filterAll}
          size="medium"
        />
      </FormContext>
      <Button look="secondary">{words.filterSubmit}</Button>
    </form>
  );
}
