import type { ReferralForm } from '@wor/contract';
import { suggestReason } from '@wor/domain';
import { valueOf, type FormState } from '../form/form-state.js';
import { text } from '../text/index.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { ConsentField } from './consent-field.js';
import { HopeField } from './hope-field.js';
import { MoreFields } from './more-fields.js';
import { PatientFields } from './patient-fields.js';

interface ReferralFieldsProps {
  readonly form: ReferralForm;
  readonly state: FormState;
  /** True when the GP's system opened the form. */
  readonly isLaunched: boolean;
}

const mandatory = [
  'client.name',
  'client.birthDate',
  'client.phone',
  'client.postcode',
  'reasonCode',
  'consent.given',
];

/** Where focus starts: the first mandatory question without an answer; nowhere in a refused form. */
function firstEmpty(state: FormState): string | undefined {
  if (state.errors.length > 0) return undefined;
  const isHis = valueOf(state, 'client.name') !== '' && valueOf(state, 'client.phone') !== '';
  // A launch may have no postcode: then the practice's own team gets the referral.
  const asked = mandatory.filter((field) => field !== 'client.postcode' || !isHis);
  return asked.find((field) => valueOf(state, field) === '');
}

/** The questions in the order in which a GP answers them; focus starts at the first empty one. */
export function ReferralFields({ form, state, isLaunched }: ReferralFieldsProps) {
  const words = text.refer;
  const first = firstEmpty(state);
  const icpc = valueOf(state, 'icpc');
  return (
    <>
      <PatientFields state={state} isLaunched={isLaunched} first={first} />
      <div data-digits="">
        {icpc === '' ? null : <input type="hidden" name="icpc" value={icpc} />}
        <RadioGroup
          name="reasonCode"
          legend={words.reason}
          choices={reasonsFor(form, icpc)}
          layout="columns"
          isFirst={first === 'reasonCode'}
        />
      </div>
      <HopeField state={state} />
      <ConsentField form={form} state={state} isFirst={first === 'consent.given'} />
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

/** All reasons in their order; the one that the HIS code suggests says so, and is not chosen. */
function reasonsFor({ reasons }: ReferralForm, icpc: string) {
  const known = reasons.map((reason) => ({ ...reason, digit: String(reason.digit) }));
  const suggested = suggestReason(icpc, known);
  return known.map(({ code, label }) =>
    code === suggested?.code
      ? { code, label, isDutch: true, note: text.refer.suggested(icpc) }
      : { code, label, isDutch: true },
  );
}
