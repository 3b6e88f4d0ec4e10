import type { SettingView } from '@wor/contract';
import { defaultReasons, normsSetting, reasonsSetting, settingOf, type Reason } from '@wor/domain';
import type { Norms } from '@wor/domain';
import { emptyForm, valueOf, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';

type Values = Record<string, readonly string[]>;

export const normNames = Object.keys(normsSetting.initial) as readonly (keyof Norms)[];

/** The norms of a setting, read with care. */
export const normsOf = ({ body }: Pick<SettingView, 'body'>): Norms =>
  settingOf(normsSetting, { norms: body });

export const reasonsOf = ({ body }: Pick<SettingView, 'body'>): readonly Reason[] =>
  settingOf(reasonsSetting, { reasons: body });

export function normFields(setting: Pick<SettingView, 'body'>): Values {
  const norms = normsOf(setting);
  return Object.fromEntries(normNames.map((name) => [`body.${name}`, [String(norms[name])]]));
}

/** What is no number goes on as it was typed: the api refuses it by name. */
export function normsFrom(form: PostedForm): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    normNames.map((name) => [name, form.number(`body.${name}`) ?? form.given(`body.${name}`)]),
  );
}

/** One row more than there are reasons: the last one is for a new reason. */
export function reasonFields(setting: Pick<SettingView, 'body'>): Values {
  const fields: Values = {};
  reasonsOf(setting).forEach(({ code, label, digit, icpc, isRetired }, at) => {
    fields[`body.${at}.code`] = [code];
    fields[`body.${at}.label`] = [label];
    fields[`body.${at}.digit`] = [digit];
    fields[`body.${at}.icpc`] = [icpc.join(', ')];
    if (isRetired === true) fields[`body.${at}.isRetired`] = ['ja'];
  });
  return fields;
}

const mostRows = defaultReasons.length + 51;

export function reasonsFrom(form: PostedForm): readonly unknown[] {
  const rows = Array.from({ length: mostRows }, (_, at) => `body.${at}`);
  return rows
    .filter(
      (row) => form.text(`${row}.code`) !== undefined || form.text(`${row}.label`) !== undefined,
    )
    .map((row) => ({
      code: form.given(`${row}.code`),
      label: form.given(`${row}.label`),
      digit: form.given(`${row}.digit`),
      icpc: form
        .given(`${row}.icpc`)
        .split(/[\s,;]+/)
        .filter(Boolean),
      isRetired: form.isTicked(`${row}.isRetired`),
    }));
}

/** The form as it was typed; fresh from what is stored when nobody typed yet. */
export function formOf(typed: FormState | undefined | null, stored: Values): FormState {
  return typed ?? { ...emptyForm, values: stored };
}

/** The fields that differ between what is stored now and what was typed. */
export function differences(typed: FormState, stored: Values) {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(typed.values)])];
  return names
    .filter((name) => name.startsWith('body.'))
    .map((name) => ({ name, now: stored[name]?.[0] ?? '', yours: valueOf(typed, name) }))
    .filter(({ now, yours }) => now !== yours);
}
