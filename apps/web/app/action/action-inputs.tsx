import { text } from '../text/index.js';
import { Checkbox, CheckboxGroup, RadioGroup, type Choice } from '../ui/fields/choice.js';
import { SelectField, type ChoiceSection } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import type { ActionField } from './action-fields.js';

/** What people can choose from. */
export interface Offered {
  readonly teams: readonly Choice[];
  /** Teams of other regions, each region under its name. */
  readonly elsewhere: readonly ChoiceSection[];
  readonly wishes: readonly Choice[];
}

interface ActionInputsProps {
  readonly fields: readonly ActionField[];
  readonly offered: Offered;
  /** Focus starts at the first question. */
  readonly startsFocused: boolean;
}

/** The questions of an action, in the order of the lifecycle table's needs. */
export function ActionInputs({ fields, offered, startsFocused }: ActionInputsProps) {
  return (
    <>
      {fields.map((field, at) => (
        <ActionInput
          key={field.name}
          field={field}
          offered={offered}
          isFirst={startsFocused && at === 0}
        />
      ))}
    </>
  );
}

interface ActionInputProps {
  readonly field: ActionField;
  readonly offered: Offered;
  readonly isFirst: boolean;
}

function ActionInput({ field, offered, isFirst }: ActionInputProps) {
  const { name, label, hint, isOptional } = field;
  const common = { name, label, hint, isOptional, isFirst };
  switch (field.kind) {
    case 'radio':
      return <RadioGroup {...common} legend={label} choices={field.choices} />;
    case 'checkboxes':
      return <CheckboxGroup {...common} legend={label} choices={field.choices} layout="thirds" />;
    case 'wishes':
      return <CheckboxGroup {...common} legend={label} choices={offered.wishes} layout="thirds" />;
    case 'select':
      return (
        <SelectField
          {...{ name, label, hint, isOptional }}
          choices={field.choices}
          empty={name === 'noLetterReason' ? text.fields.noLetterChoice : text.fields.notAsked}
          size="medium"
        />
      );
    case 'team':
      return (
        <SelectField
          {...{ name, label, hint }}
          choices={offered.teams}
          sections={offered.elsewhere}
          empty={text.fields.choose}
          size="medium"
        />
      );
    case 'note':
      return <TextField {...common} lines={4} />;
    case 'date':
      return <TextField {...common} type="date" size="short" />;
    case 'moment':
      return <TextField {...common} type="datetime-local" size="medium" />;
    case 'number':
      return <TextField {...common} inputMode="numeric" size="short" />;
    case 'tick':
      return <Checkbox name={name} label={label} />;
  }
}
