import { emptyForm, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { Button, ButtonAway, ButtonGroup, ButtonLink } from '../ui/button.js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';
import { Section } from '../ui/page.js';

const words = text.kit;

const wrong: FormState = {
  ...emptyForm,
  values: { 'wrong.name': [''], 'wrong.date': ['31-02-1950'], 'wrong.note': ['111222333'] },
  errors: [
    { field: 'wrong.name', code: 'name.missing' },
    { field: 'wrong.date', code: 'birth_date.impossible' },
    { field: 'wrong.note', code: 'text.bsn' },
    { field: 'wrong.choice', code: 'reason.missing' },
    { field: 'wrong.tick', code: 'consent.missing' },
    { field: 'wrong.list', code: 'team.missing' },
  ],
};

/** Everything that can be pressed and filled in: as it is, with a hint, wrong, and not yet. */
export function KitFields() {
  return (
    <>
      <Section title={words.buttons}>
        <div className="stack">
          <ButtonGroup>
            <Button>{words.primary}</Button>
            <Button look="secondary">{words.secondary}</Button>
            <Button look="subtle">{words.subtle}</Button>
            <Button look="danger">{words.danger}</Button>
            <ButtonLink to="/ui-kit">{words.secondary}</ButtonLink>
          </ButtonGroup>
          <ButtonGroup>
            <Button look="secondary">{words.longButton}</Button>
          </ButtonGroup>
          <ButtonAway why={words.awayWhy}>{words.away}</ButtonAway>
        </div>
      </Section>
      <Section title={words.fields}>
        <Form>
          <Questions prefix="right" />
        </Form>
      </Section>
      <Section title={words.fieldsWrong}>
        <Form state={wrong}>
          <Questions prefix="wrong" />
        </Form>
      </Section>
    </>
  );
}

function Questions({ prefix }: { readonly prefix: string }) {
  const choices = words.options;
  return (
    <>
      <TextField name={`${prefix}.name`} label={words.name} hint={words.hint} />
      <TextField name={`${prefix}.date`} label={words.date} hint={words.dateHint} size="short" />
      <TextField name={`${prefix}.day`} label={words.day} type="date" size="short" isOptional />
      <TextField name={`${prefix}.note`} label={words.note} lines={3} isOptional />
      <RadioGroup
        name={`${prefix}.choice`}
        legend={words.choice}
        choices={choices}
        layout="columns"
      />
      <CheckboxGroup name={`${prefix}.several`} legend={words.several} choices={choices} />
      <Checkbox name={`${prefix}.tick`} label={words.tick} />
      <SelectField
        name={`${prefix}.list`}
        label={words.list}
        choices={choices}
        empty={text.fields.choose}
        size="medium"
      />
    </>
  );
}
