import type { OrganisationView } from '@wor/contract';
import { labelOf } from '@wor/domain';
import { emptyForm, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';
import { text } from '../text/index.js';
import type { Choice } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';

/** The kind of an organisation in words; the office of the region is nobody's to choose. */
export function organisationKindName(kind: string): string {
  return kind === 'region' ? text.organisations.office : labelOf(text.organisations.kinds, kind);
}

export const organisationFrom = (form: PostedForm) => ({
  name: form.given('name'),
  agb: form.text('agb'),
  municipalityCode: form.text('municipalityCode'),
  defaultTeamId: form.text('defaultTeamId'),
  profession: form.text('profession'),
});

export const teamFrom = (form: PostedForm) => ({
  name: form.given('name'),
  phone: form.given('phone'),
  email: form.given('email'),
});

/** A form that begins with what is stored. */
export function storedForm(fields: Readonly<Record<string, string | null>>): FormState {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, [value]] as const],
  );
  return { ...emptyForm, values: Object.fromEntries(given) };
}

export const storedOrganisation = (found: OrganisationView): FormState => {
  const { name, agb, municipalityCode, defaultTeamId, profession } = found;
  return storedForm({ name, agb, municipalityCode, defaultTeamId, profession });
};

/** What an administrator fills in about an organisation. */
export function OrganisationFields({ teams }: { readonly teams: readonly Choice[] }) {
  const words = text.organisations;
  return (
    <>
      <TextField name="name" label={text.region.name} />
      <TextField name="agb" label={words.agb} hint={words.agbHint} size="short" isOptional />
      <TextField
        name="municipalityCode"
        label={words.municipality}
        hint={words.municipalityHint}
        size="short"
        isOptional
      />
      <SelectField
        name="profession"
        label={words.profession}
        hint={words.professionHint}
        choices={words.professions}
        empty={words.noProfession}
        size="medium"
        isOptional
      />
      <SelectField
        name="defaultTeamId"
        label={words.defaultTeam}
        choices={teams}
        empty={words.noTeam}
        size="medium"
        isOptional
      />
    </>
  );
}

/** What people call and write to. */
export function TeamFields() {
  const words = text.organisations;
  return (
    <>
      <TextField name="name" label={text.region.name} />
      <TextField name="phone" label={words.phone} type="tel" size="medium" />
      <TextField name="email" label={words.email} type="email" size="medium" />
    </>
  );
}
