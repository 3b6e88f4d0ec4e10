import type { Tx } from '@wor/database';
import { followUpPlanSetting, type FollowUpRule } from '@wor/domain';
import { currentSetting } from '../region/current-setting.js';

/** The region's own plan, or the one that every region starts with. */
export function getFollowUpPlan(tx: Tx): Promise<readonly FollowUpRule[]> {
  return currentSetting(tx, followUpPlanSetting);
}
