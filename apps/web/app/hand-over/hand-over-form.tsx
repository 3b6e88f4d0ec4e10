import type { ColleagueView, WorkLine } from '@wor/contract';
import type { FormState } from '../form/form-state.js';
import { choicesIn, labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';
import { ClientTable } from './client-table.js';
import { colleagueWords } from './hand-over-words.js';

interface HandOverFormProps {
  /** Whose clients. */
  readonly fromId: string;
  readonly colleagues: readonly ColleagueView[];
  readonly items: readonly WorkLine[];
  readonly today: string;
  readonly formKey: string;
  readonly state: FormState;
}

/** To whom, why, how long, and who. */
export function HandOverForm(props: HandOverFormProps) {
  const { fromId, colleagues, items, today, formKey, state } = props;
  const words = text.handOver;
  const others = colleagues.filter(({ accountId, isGone }) => accountId !== fromId && !isGone);
  if (items.length === 0) return <p>{words.empty}</p>;
  if (others.length === 0) return <p>{words.alone}</p>;
  return (
    <Form state={state}>
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="fromId" value={fromId} />
      <SelectField
        name="toId"
        label={words.to}
        hint={words.toHint}
        choices={others.map((one) => ({ code: one.accountId, label: colleagueWords(one) }))}
        empty={text.fields.choose}
        size="full"
      />
      <RadioGroup
        name="reason"
        legend={words.reason}
        choices={choicesIn(words.reasons).map((choice) => ({
          ...choice,
          note: labelFor(words.reasonNotes, choice.code),
        }))}
      />
      <TextField
        name="fromOn"
        label={words.from}
        hint={words.fromHint}
        type="date"
        size="short"
        isOptional
      />
      <TextField
        name="untilOn"
        label={words.until}
        hint={words.untilHint}
        type="date"
        size="short"
      />
      <RadioGroup
        name="scope"
        legend={words.scope}
        choices={choicesIn(words.scopes)}
        initial="all"
      />
      <ClientTable items={items} today={today} hasTicks />
      <Button>{words.submit}</Button>
    </Form>
  );
}
