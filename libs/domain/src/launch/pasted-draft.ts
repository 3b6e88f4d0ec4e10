import { isCivilDate } from '../calendar/index.js';
import type { DraftField, DraftFieldName } from '../draft/index.js';
import type { PastedField, PastedHeader } from '../his-paste/index.js';
import { formatBirthDate } from './format-birth-date.js';

const names: Readonly<Record<PastedField, DraftFieldName>> = {
  name: 'client.name',
  birthDate: 'client.birthDate',
  phone: 'client.phone',
  email: 'client.email',
  postcode: 'client.postcode',
  houseNumber: 'client.houseNumber',
  icpc: 'icpc',
};

/** What was read in a pasted header, as fields of the form: sure ones are the system's, others guessed. */
export function draftOfPaste({ fields }: PastedHeader): readonly DraftField[] {
  return Object.entries(fields).map(([field, { value, certainty }]) => ({
    name: names[field as PastedField],
    values: [isCivilDate(value) ? formatBirthDate(value) : value],
    source: certainty === 'sure' ? 'his' : 'guessed',
  }));
}
