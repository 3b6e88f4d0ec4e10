import { getRegionSettings, type Tx } from '@wor/database';
import { defaultFollowUpPlan, type FollowUpRule } from '@wor/domain';

/** The region's own plan, or the one that every region starts with. */
export async function getFollowUpPlan(tx: Tx): Promise<readonly FollowUpRule[]> {
  const { followUpPlan } = await getRegionSettings(tx);
  // Checked by `parseDuration` and the columns' constraints when a rule is used.
  return Array.isArray(followUpPlan) ? (followUpPlan as FollowUpRule[]) : defaultFollowUpPlan;
}
