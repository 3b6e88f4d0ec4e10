import type { AgendaView, OpenHoursRequest } from '@wor/contract';
import { slotLengths, weekdayNames } from '@wor/domain';
import type { FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';

/** The posted hours, a text a day. */
export function hoursOf(form: PostedForm): OpenHoursRequest {
  const days = Object.fromEntries(weekdayNames.map((name) => [name, form.given(name)]));
  return { ...days, slotMinutes: form.number('slotMinutes') ?? 0 };
}

/** The hours as they are kept, as a form shows them. */
export function hoursShown(hours: AgendaView['hours']): FormState['values'] {
  return {
    ...Object.fromEntries(weekdayNames.map((name) => [name, [hours[name]]])),
    slotMinutes: [String(hours.slotMinutes)],
  };
}

interface HoursFormProps {
  readonly state: FormState;
  readonly version: number;
}

/** When one can be booked: a line a day, as people write hours. */
export function HoursForm({ state, version }: HoursFormProps) {
  const words = text.agenda;
  return (
    <Form state={state} version={version}>
      <p className="soft">{words.hoursHint}</p>
      {weekdayNames.map((name) => (
        <TextField key={name} name={name} label={words.weekdays[name]} size="medium" />
      ))}
      <SelectField
        name="slotMinutes"
        label={words.length}
        choices={slotLengths.map((count) => ({ code: String(count), label: words.minutes(count) }))}
        size="short"
      />
      <Button name="do" value="hours">
        {words.save}
      </Button>
    </Form>
  );
}
