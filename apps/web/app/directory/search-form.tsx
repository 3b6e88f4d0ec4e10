import type { ActivitySearchView, CodeLabel, SearchChoiceView } from '@wor/contract';
import { anyLanguage, distanceLimits, labelOf } from '@wor/domain';
import type { FormState } from '../form/form-state.js';
import { languageLabel, showCost } from '../format/labels.js';
import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/display.js';
import { CheckboxGroup, type Choice } from '../ui/fields/choice.js';
import { FormContext } from '../ui/fields/form-context.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import {
  directoryAddress,
  hasFilters,
  longestQuestion,
  type SearchField,
} from './search-address.js';

const metresInKilometre = 1000;

interface SearchFormProps {
  readonly state: FormState;
  readonly found: ActivitySearchView;
}

/**
 * A question in the address: it works without a script, and can be kept as a bookmark. With one the
 * answer follows what is typed: see app/enhance/live-search.ts.
 */
export function SearchForm({ state, found }: SearchFormProps) {
  const words = text.directorySearch;
  return (
    <form
      method="get"
      action={directoryAddress}
      role="search"
      aria-label={words.form}
      className="form"
      noValidate
      data-live="resultaten"
      data-status="gevonden"
    >
      <FormContext value={state}>
        <TextField
          {...{ name: 'zoek', label: words.what, hint: words.whatHint, type: 'search' }}
          isFirst={state.errors.length === 0}
          maxLength={longestQuestion}
        />
        <Disclosure summary={words.filters} isOpen={hasFilters(state)}>
          <Filters found={found} />
        </Disclosure>
      </FormContext>
      <Button>{words.submit}</Button>
    </form>
  );
}

function Filters({
  found: { choices, arrangements, neighbourhoods },
}: Pick<SearchFormProps, 'found'>) {
  const words = text.directorySearch;
  return (
    <div className="stack">
      <div className="fields fields--pair">
        <Select
          name="soort"
          label={words.arrangement}
          choices={named(choices.arrangement, arrangements)}
        />
        <Select
          name="waar"
          label={words.neighbourhood}
          choices={named(choices.neighbourhood, neighbourhoods)}
        />
        <Select name="dag" label={words.day} choices={shown(choices.day, dayLabel(choices.day))} />
        <Select
          name="dagdeel"
          label={words.part}
          choices={shown(choices.part, (code) => labelFor(words.parts, code))}
        />
        <Select name="taal" label={words.language} choices={shown(choices.language, spokenLabel)} />
        <Select name="kosten" label={text.suggest.cost} choices={shown(choices.cost, costLabel)} />
        <Select
          name="groep"
          label={text.suggest.group}
          choices={shown(choices.group, (code) => labelFor(text.suggest.groups, code))}
        />
      </div>
      <div className="fields fields--pair">
        <TextField
          {...{ name: 'postcode', label: words.postcode, hint: words.postcodeHint, maxLength: 7 }}
        />
        <Select name="binnen" label={words.within} choices={distances()} />
      </div>
      <CheckboxGroup
        {...{ name: 'toegankelijk', legend: text.suggest.accessibility, layout: 'columns' }}
        choices={shown(choices.accessibility, (code) => labelFor(text.lists.accessibility, code))}
      />
    </div>
  );
}

interface SelectProps {
  readonly name: SearchField;
  readonly label: string;
  readonly choices: readonly Choice[];
}

const Select = (props: SelectProps) => (
  <SelectField {...props} empty={text.directorySearch.any} size="full" />
);

/** Each choice with how much it would leave, where that is known. */
function shown(choices: readonly SearchChoiceView[], label: (code: string) => string): Choice[] {
  return choices.map(({ code, count }) => ({
    code,
    label: count === null ? label(code) : text.directorySearch.choice(label(code), count),
  }));
}

const named = (choices: readonly SearchChoiceView[], labels: readonly CodeLabel[]): Choice[] =>
  shown(choices, (code) => labelOf(labels, code));

const dayLabel =
  (days: readonly SearchChoiceView[]) =>
  (code: string): string =>
    text.weekdays[days.findIndex((day) => day.code === code)] ?? code;

const spokenLabel = (code: string): string =>
  code === anyLanguage ? text.directorySearch.noLanguage : languageLabel(code);

const costLabel = (limit: string): string =>
  limit === '0' ? text.suggest.costFree : text.suggest.costChoice(showCost(Number(limit)));

const distances = (): Choice[] =>
  distanceLimits.map((metres) => ({
    code: String(metres),
    label: text.suggest.withinChoice(metres / metresInKilometre),
  }));
