import {
  getFollowUpPast,
  getRegionSettings,
  listFollowUps,
  type FollowUpRow,
  type ReferralRow,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  followUpPlanSetting,
  holidaysSetting,
  normsSetting,
  safetySetting,
  settingOf,
  type CivilDate,
  type FollowUpRules,
  type KnownFacts,
} from '@wor/domain';

/** All that decides what has to be live for a referral, and what is stored now. */
export interface FollowUpStand {
  readonly facts: KnownFacts;
  readonly rules: FollowUpRules;
  readonly rows: readonly FollowUpRow[];
}

/** What the actor's region chose, or what every region starts with. */
export async function readFollowUpRules(tx: Tx): Promise<FollowUpRules> {
  return rulesOf(await getRegionSettings(tx, 'norms', 'followUpPlan', 'holidays', 'safety'));
}

function rulesOf(settings: RegionSettings): FollowUpRules {
  return {
    norms: settingOf(normsSetting, settings),
    plan: settingOf(followUpPlanSetting, settings),
    holidays: settingOf(holidaysSetting, settings),
    safety: settingOf(safetySetting, settings),
  };
}

/** Another region by whose plan it goes on. */
export interface PlanElsewhere {
  readonly settings: RegionSettings;
  readonly movedOn: CivilDate;
}

/** @param referral as it is after the step, locked */
export async function readFollowUpStand(
  tx: Tx,
  referral: ReferralRow,
  elsewhere?: PlanElsewhere,
): Promise<FollowUpStand> {
  const rules = elsewhere ? rulesOf(elsewhere.settings) : await readFollowUpRules(tx);
  const past = await getFollowUpPast(tx, referral.id);
  const moved = elsewhere ? { movedOn: elsewhere.movedOn } : {};
  const rows = await listFollowUps(tx, referral.id);
  return { facts: { referral, ...past, ...moved }, rules, rows };
}
