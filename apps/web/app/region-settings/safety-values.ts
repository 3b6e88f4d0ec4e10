import type { SettingView } from '@wor/contract';
import { safetySetting, settingOf } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';

/** The numbers of the form. */
const safetyDays = ['workingDays', 'urgentWorkingDays'] as const;

export function safetyFields({ body }: Pick<SettingView, 'body'>) {
  const safety = settingOf(safetySetting, { safety: body });
  return {
    'body.actor': [safety.actor],
    ...Object.fromEntries(safetyDays.map((name) => [`body.${name}`, [String(safety[name])]])),
  };
}

/** What is no number goes on as it was typed: the api refuses it by name. */
export const safetyFrom = (form: PostedForm): Readonly<Record<string, unknown>> => ({
  actor: form.given('body.actor'),
  ...Object.fromEntries(
    safetyDays.map((name) => [name, form.number(`body.${name}`) ?? form.given(`body.${name}`)]),
  ),
});
