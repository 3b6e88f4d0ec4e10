import { valueOf, valuesOf, type FormState } from '../form/form-state.js';
import { choicesIn, text } from '../text/index.js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/fields/choice.js';
import { Disclosure } from '../ui/display.js';
import { SelectField } from '../ui/fields/select-field.js';

const words = text.refer;

/** What most referrals pass over; open when something in it was filled in. */
export function MoreFields({ state }: { readonly state: FormState }) {
  const isTouched =
    valueOf(state, 'client.needsInterpreter') !== '' ||
    valueOf(state, 'isUrgent') !== '' ||
    valuesOf(state, 'client.barriers').length > 0;
  return (
    <Disclosure summary={words.more} isOpen={isTouched}>
      <SelectField
        name="client.language"
        label={words.language}
        choices={choicesIn(text.lists.languages)}
        initial="nl"
        size="short"
      />
      <Checkbox name="client.needsInterpreter" label={words.interpreter} />
      <RadioGroup
        name="client.contactPreference"
        legend={words.preference}
        choices={words.preferences}
        initial="phone"
        layout="row"
      />
      <SelectField
        name="client.bestTime"
        label={words.bestTime}
        choices={choicesIn(text.lists.contactTimes)}
        initial="any"
        size="short"
      />
      <CheckboxGroup
        name="client.barriers"
        legend={words.barriers}
        choices={choicesIn(text.lists.barriers)}
        layout="columns"
      />
      <Checkbox name="isUrgent" label={words.urgent} />
    </Disclosure>
  );
}
