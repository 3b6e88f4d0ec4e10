import type { ReferralForm } from '@wor/contract';
import { emptyForm, valueOf, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import { ConsentField } from './consent-field.js';
import { MoreFields } from './more-fields.js';

const words = text.refer;

interface ReferralFieldsProps {
  readonly form: ReferralForm;
  readonly state: FormState;
}

/** The questions in the order in which a GP answers them; focus starts at the first empty one. */
export function ReferralFields({ form, state = emptyForm }: ReferralFieldsProps) {
  const mustFill = ['client.name', 'client.birthDate', 'client.phone', 'reasonCode'];
  const isFresh = state.errors.length === 0;
  const first = isFresh ? mustFill.find((field) => valueOf(state, field) === '') : undefined;
  return (
    <>
      <fieldset className="card person-card">
        <legend className="visually-hidden">{words.patient}</legend>
        <div className="fields">
          <TextField
            name="client.name"
            label={words.name}
            hint={words.nameHint}
            isFirst={first === 'client.name'}
          />
          <div className="fields fields--pair">
            <TextField
              name="client.birthDate"
              label={words.birthDate}
              hint={words.birthDateHint}
              inputMode="text"
              isFirst={first === 'client.birthDate'}
            />
            <TextField
              name="client.phone"
              label={words.phone}
              type="tel"
              isFirst={first === 'client.phone'}
            />
          </div>
          <div className="fields fields--pair">
            <TextField name="client.postcode" label={words.postcode} size="short" />
            <TextField
              name="client.houseNumber"
              label={words.houseNumber}
              size="short"
              isOptional
            />
          </div>
          <TextField
            name="client.email"
            label={words.email}
            type="email"
            size="medium"
            isOptional
          />
        </div>
      </fieldset>
      <RadioGroup
        name="reasonCode"
        legend={words.reason}
        choices={form.reasons}
        layout="columns"
        isFirst={first === 'reasonCode'}
      />
      <TextField name="hope" label={words.hope} hint={words.hopeHint} lines={2} isOptional />
      <ConsentField form={form} state={state} />
      <MoreFields state={state} />
      <SelectField
        name="teamId"
        label={words.team}
        choices={form.teams.map(({ id, name }) => ({ code: id, label: name }))}
        empty={words.teamByPostcode}
        size="medium"
      />
    </>
  );
}
