import type { SuggestionRequest } from '@wor/contract';
import { emptyForm, type FormState } from '../../form/form-state.js';
import type { PostedForm } from '../../form/posted-form.js';

const fields = ['withinMetres', 'maxCostCents', 'group', 'accessibility', 'onlyOwnTimes'] as const;

/** What a coach asks for, as the api wants it. */
export function askedIn(form: PostedForm): SuggestionRequest {
  return {
    withinMetres: form.number('withinMetres'),
    maxCostCents: form.number('maxCostCents'),
    group: form.text('group') as SuggestionRequest['group'],
    accessibility: form.list('accessibility'),
    onlyOwnTimes: form.isTicked('onlyOwnTimes'),
  };
}

/** The same form again, above what was found with it. */
export function shownWith(form: PostedForm): FormState {
  const values = Object.fromEntries(fields.map((name) => [name, form.list(name)]));
  return { ...emptyForm, values };
}

/** Whether anything was asked for besides what fits. */
export function isAsked({ values }: FormState): boolean {
  return fields.some((name) => values[name]?.some((value) => value !== ''));
}
