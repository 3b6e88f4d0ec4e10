import {
  dropMessagesBut,
  endParticipations,
  getReceivingSettings,
  getRegionSettings,
  type ReferralRow,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  clientMessagesSetting,
  endedWithReferral,
  reasonElsewhere,
  reasonsSetting,
  settingOf,
  type CarriedReason,
  type CivilDate,
  type Facts,
} from '@wor/domain';

/** Another region that a referral goes to, while it is still the giver's. */
export interface Elsewhere {
  readonly regionId: string;
  /** What it has set. */
  readonly settings: RegionSettings;
  /** The reason as it is called there. */
  readonly reason: CarriedReason;
  readonly movedOn: CivilDate;
}

interface Step {
  /** As it is after the step. */
  readonly referral: ReferralRow;
  readonly facts: Facts;
  readonly now: Date;
}

/** What the other region has set, where a step leads to one; undefined within the region. */
export async function lookElsewhere(
  tx: Tx,
  { referral, facts: { receiver }, now }: Step,
): Promise<Elsewhere | undefined> {
  if (receiver === undefined || receiver.regionId === referral.regionId) return undefined;
  const settings = await getReceivingSettings(tx, referral.teamId);
  const here = settingOf(reasonsSetting, await getRegionSettings(tx, 'reasons'));
  const there = settingOf(reasonsSetting, settings);
  const reason = reasonElsewhere(carriedOf(referral), here, there);
  return { regionId: receiver.regionId, settings, reason, movedOn: civilDateOf(now) };
}

function carriedOf({ reasonCode: code, ...referral }: ReferralRow): CarriedReason {
  const { originReasonCode, originReason: label } = referral;
  const isCarried = originReasonCode !== null && label !== null;
  return { code, origin: isCarried ? { code: originReasonCode, label } : null };
}

/**
 * What cannot go along: places in activities of the old region, whose seats are free again, and
 * messages that the other region does not send.
 */
export async function leaveBehind(
  tx: Tx,
  { id }: ReferralRow,
  { settings, now }: Pick<Elsewhere, 'settings'> & { readonly now: Date },
): Promise<void> {
  await endParticipations(tx, id, { on: civilDateOf(now), reason: endedWithReferral });
  const { send } = settingOf(clientMessagesSetting, settings);
  await dropMessagesBut(tx, { referralId: id, codes: send, now });
}
