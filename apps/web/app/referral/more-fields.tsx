import { valuesOf, type FormState } from '../form/form-state.js';
import { choicesIn, text } from '../text/index.js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/fields/choice.js';
import { Disclosure } from '../ui/display.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';

/** What stands in each question until somebody changes it. */
const usual = {
  'client.language': 'nl',
  'client.needsInterpreter': '',
  'client.contactPreference': 'phone',
  'client.bestTime': 'any',
  'client.contactPerson': '',
  'client.barriers': '',
  isUrgent: '',
};

/** What most referrals pass over; open when something in it was filled in. */
export function MoreFields({ state }: { readonly state: FormState }) {
  const words = text.refer;
  const isTouched = Object.entries(usual).some(
    ([field, value]) => !['', value].includes(valuesOf(state, field).join()),
  );
  return (
    <Disclosure summary={words.more} isOpen={isTouched}>
      <SelectField
        name="client.language"
        label={words.language}
        choices={choicesIn(text.lists.languages)}
        initial={usual['client.language']}
        size="short"
      />
      <Checkbox name="client.needsInterpreter" label={words.interpreter} />
      <RadioGroup
        name="client.contactPreference"
        legend={words.preference}
        choices={words.preferences}
        initial={usual['client.contactPreference']}
        layout="row"
      />
      <SelectField
        name="client.bestTime"
        label={words.bestTime}
        choices={choicesIn(text.lists.contactTimes)}
        initial={usual['client.bestTime']}
        size="short"
      />
      <TextField
        name="client.contactPerson"
        label={words.contactPerson}
        hint={words.contactPersonHint}
        size="medium"
        isOptional
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
