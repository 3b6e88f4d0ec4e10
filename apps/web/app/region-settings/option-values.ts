import type { SettingView } from '@wor/contract';
import { referralOptionsSetting, settingOf } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';

/** The fields of the form: a box that is ticked holds `ja`. */
export function optionFields({ body }: Pick<SettingView, 'body'>) {
  const { hasSelfReferral, hisCode } = settingOf(referralOptionsSetting, { referralOptions: body });
  return {
    'body.hasSelfReferral': hasSelfReferral ? ['ja'] : [],
    'body.hisCode': [hisCode],
  };
}

export const optionsFrom = (form: PostedForm): Readonly<Record<string, unknown>> => ({
  hasSelfReferral: form.isTicked('body.hasSelfReferral'),
  hisCode: form.given('body.hisCode'),
});
