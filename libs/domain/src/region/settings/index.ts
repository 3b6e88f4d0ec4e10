import { arrangementsSetting } from './arrangements.setting.js';
import { clientMessagesSetting } from './client-messages.setting.js';
import type { SettingKind } from './define-setting.js';
import { followUpPlanSetting } from './follow-up-plan.setting.js';
import { groupsSetting } from './groups.setting.js';
import { holidaysSetting } from './holidays.setting.js';
import { mailTextsSetting } from './mail-texts.setting.js';
import { normsSetting } from './norms.setting.js';
import { publishingSetting } from './publishing.setting.js';
import { reasonsSetting } from './reasons.setting.js';
import { referralOptionsSetting } from './referral-options.setting.js';
import { safetySetting } from './safety.setting.js';
import { themeSetting } from './theme.setting.js';

/** Every kind of setting that a region can change: one file and one line. */
export const settingKinds = [
  normsSetting,
  reasonsSetting,
  arrangementsSetting,
  followUpPlanSetting,
  holidaysSetting,
  referralOptionsSetting,
  safetySetting,
  mailTextsSetting,
  clientMessagesSetting,
  themeSetting,
  publishingSetting,
  groupsSetting,
] as const;

/** The kind with this name; undefined when there is none. */
export function findSettingKind(kind: string): SettingKind | undefined {
  const kinds: readonly { readonly kind: string }[] = settingKinds;
  // Each kind checks its own body; whoever has it by name alone knows nothing of the body.
  return kinds.find((each) => each.kind === kind) as SettingKind | undefined;
}

export {
  arrangementsSetting,
  clientMessagesSetting,
  followUpPlanSetting,
  groupsSetting,
  holidaysSetting,
  mailTextsSetting,
  normsSetting,
  publishingSetting,
  reasonsSetting,
  referralOptionsSetting,
  safetySetting,
  themeSetting,
};
export type { ClientMessageChoice } from './client-messages.setting.js';
export type { RegionItem } from './items/code-items.js';
export { settingOf, type SettingKind } from './define-setting.js';
export { changesOf, type SettingChange } from '../changes-of.js';
export { mailTextProblem, type MailTexts } from './mail-texts.setting.js';
export { normBounds } from './norms.setting.js';
export type { RegionTheme } from './theme.setting.js';
export type { ReferralOptions } from './referral-options.setting.js';
