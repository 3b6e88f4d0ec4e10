import type { SlotsView } from '@wor/contract';
import { civilDateOf, formatDutchDateTime, localTimeOf } from '@wor/domain';
import { choicesIn, text } from '../text/index.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { TextField } from '../ui/fields/text-field.js';
import { otherSlot } from './booking-form.js';

interface BookingFieldsProps {
  readonly slots: SlotsView;
  readonly isFirst: boolean;
}

/** When, how and where: a free time with its whole date, or one of one's own. */
export function BookingFields({ slots, isFirst }: BookingFieldsProps) {
  const words = text.appointment;
  const free = slots.days.flatMap((day) => day.free.map((start) => new Date(start)));
  const hint = slots.hasHours ? words.noSlots : words.noHours;
  return (
    <>
      <RadioGroup
        name="slot"
        legend={words.slot}
        layout="columns"
        isFirst={isFirst}
        {...(free.length === 0 ? { hint, initial: otherSlot } : {})}
        choices={[
          ...free.map((start) => ({
            code: `${civilDateOf(start)} ${localTimeOf(start)}`,
            label: formatDutchDateTime(start),
            isDutch: true,
          })),
          { code: otherSlot, label: words.other },
        ]}
      />
      <TextField name="day" type="date" label={words.otherDay} size="short" isOptional />
      <TextField
        name="time"
        label={words.otherTime}
        hint={words.timeHint}
        size="short"
        isOptional
      />
      <RadioGroup name="kind" legend={words.how} choices={choicesIn(words.kinds)} layout="row" />
      <TextField name="place" label={words.place} hint={words.placeHint} isOptional />
    </>
  );
}
