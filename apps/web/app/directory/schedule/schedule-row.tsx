import { paces, weekdayCodes } from '@wor/domain';
import { valueOf, type FormState } from '../../form/form-state.js';
import { text } from '../../text/index.js';
import { Checkbox, CheckboxGroup } from '../../ui/fields/choice.js';
import { SelectField } from '../../ui/fields/select-field.js';
import { TextField } from '../../ui/fields/text-field.js';
import { otherPace } from './schedule-values.js';

interface ScheduleRowProps {
  /** `schedules.0` */
  readonly name: string;
  /** Counted from 1. */
  readonly number: number;
  readonly state: FormState;
}

/** One time at which an activity takes place: how often, on which days and from when. */
export function ScheduleRow({ name, number, state }: ScheduleRowProps) {
  const words = text.activityForm;
  const rule = valueOf(state, `${name}.rule`);
  const codes = rule === '' ? paces : [otherPace, ...paces];
  const days = weekdayCodes.map((code) => ({ code, label: words.dayNames[code] }));
  return (
    <fieldset className="card fields">
      <legend className="utrecht-form-label field__label">{words.time(number)}</legend>
      {rule === '' ? null : <input type="hidden" name={`${name}.rule`} value={rule} />}
      <SelectField
        name={`${name}.freq`}
        label={words.pace}
        choices={codes.map((code) => ({
          code,
          label: words.paces[code as keyof typeof words.paces],
        }))}
        size="medium"
      />
      <CheckboxGroup name={`${name}.byday`} legend={words.days} choices={days} layout="columns" />
      <TextField
        name={`${name}.opensAt`}
        label={words.opensAt}
        hint={words.timeHint}
        size="short"
      />
      <TextField name={`${name}.closesAt`} label={words.closesAt} size="short" isOptional />
      <TextField name={`${name}.dtstart`} label={words.dtstart} type="date" size="short" />
      <TextField name={`${name}.until`} label={words.until} type="date" size="short" isOptional />
      <TextField
        name={`${name}.exceptDates`}
        label={words.exceptDates}
        hint={words.exceptHint}
        isOptional
      />
      <Checkbox name={`${name}.goesOn`} label={words.goesOn} />
    </fieldset>
  );
}
