import type { ErrorCode } from '@wor/domain';
import type { FormState } from '../form/form-state.js';
import type { ActionField } from './action-fields.js';

const fieldOfCode: Partial<Record<ErrorCode, string>> = {
  'reason.missing': 'reason',
  'note.missing': 'note',
  'team.missing': 'teamId',
  'attempt.missing': 'channel',
  'attempt.future': 'at',
  'attempt.before_sending': 'at',
  'outflow.missing': 'outflow',
  'letter.missing': 'letter',
  'wake_date.invalid': 'wakeOn',
  'redirect.missing': 'redirectedTo',
  'transfer.consent': 'freshConsent',
  'intake.missing': 'intake.wishes',
};

/** Every error at a question that the form really has; what fits none is about the whole form. */
export function placeActionErrors(state: FormState, fields: readonly ActionField[]): FormState {
  const places: Readonly<Record<string, string | undefined>> = fieldOfCode;
  const names = fields.map(({ name }) => name);
  const errors = state.errors.map(({ field, code }) => {
    const place = [field, places[code]].find((each) => each != null && names.includes(each));
    return { code, field: place ?? null };
  });
  const rank = (field: string | null): number =>
    field === null ? names.length : names.indexOf(field);
  return { ...state, errors: errors.toSorted((a, b) => rank(a.field) - rank(b.field)) };
}
