import { choicesIn, text } from '../text/index.js';
import { Checkbox, CheckboxGroup, type Choice } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';

interface MomentFieldsProps {
  readonly at: number;
  readonly isNew: boolean;
  readonly instruments: readonly Choice[];
}

/** One moment of the plan: when, who asks, how, and what if nothing happens. */
export function MomentFields({ at, isNew, instruments }: MomentFieldsProps) {
  const words = text.followUpPlan;
  const row = `body.${at}`;
  return (
    <fieldset className="card fields">
      <legend className="utrecht-form-label field__label">
        {isNew ? words.added : words.item(at + 1)}
      </legend>
      <div className="fields fields--pair">
        <TextField
          name={`${row}.wait`}
          label={words.amount}
          inputMode="numeric"
          size="short"
          isOptional={isNew}
        />
        <SelectField name={`${row}.unit`} label={words.unit} choices={choicesIn(words.units)} />
      </div>
      <SelectField name={`${row}.after`} label={words.after} choices={choicesIn(words.anchors)} />
      <div className="fields fields--pair">
        <SelectField name={`${row}.actor`} label={words.actor} choices={choicesIn(words.actors)} />
        <SelectField
          name={`${row}.channel`}
          label={words.channel}
          choices={choicesIn(words.channels)}
        />
      </div>
      <CheckboxGroup
        name={`${row}.instruments`}
        legend={words.instruments}
        choices={instruments}
        layout="columns"
        isOptional
      />
      <Checkbox name={`${row}.letterToReferrer`} label={words.letter} />
      <TextField
        name={`${row}.ifNothingHappens.workingDays`}
        label={words.quiet}
        inputMode="numeric"
        size="short"
      />
      {isNew ? null : <Checkbox name={`${row}.gone`} label={words.gone} />}
    </fieldset>
  );
}
