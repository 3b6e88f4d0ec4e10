import { costLimits, distanceLimits } from '@wor/domain';
import type { FormState } from '../../form/form-state.js';
import { showCost } from '../../format/labels.js';
import { choicesIn, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/display.js';
import { Checkbox, CheckboxGroup } from '../../ui/fields/choice.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { Form } from '../../ui/form.js';
import { isAsked } from './asked.js';

const words = text.suggest;
const metresInKilometre = 1000;

interface SuggestionFormProps {
  readonly state: FormState;
  readonly isAgain: boolean;
}

/** One button; whoever wants to ask more precisely opens the rest. */
export function SuggestionForm({ state, isAgain }: SuggestionFormProps) {
  return (
    <Form state={state}>
      <Disclosure summary={words.precise} isOpen={isAsked(state)}>
        <p className="soft">{words.notKept}</p>
        <SelectField
          {...{ name: 'withinMetres', label: words.within, empty: words.any, size: 'medium' }}
          choices={distanceLimits.map((metres) => ({
            code: String(metres),
            label: words.withinChoice(metres / metresInKilometre),
          }))}
        />
        <SelectField
          {...{ name: 'maxCostCents', label: words.cost, empty: words.any, size: 'medium' }}
          choices={costLimits.map((cents) => ({
            code: String(cents),
            label: cents === 0 ? words.costFree : words.costChoice(showCost(cents)),
          }))}
        />
        <SelectField
          {...{ name: 'group', label: words.group, empty: words.any, size: 'medium' }}
          choices={choicesIn(words.groups)}
        />
        <CheckboxGroup
          name="accessibility"
          legend={words.accessibility}
          choices={choicesIn(text.lists.accessibility)}
          layout="columns"
        />
        <Checkbox name="onlyOwnTimes" label={words.onlyOwnTimes} />
      </Disclosure>
      <Button look={isAgain ? 'secondary' : undefined}>{isAgain ? words.again : words.find}</Button>
    </Form>
  );
}
