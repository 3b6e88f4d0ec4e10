import {
  getFollowUpPast,
  getNextActionFacts,
  getRegionSettings,
  updateNextAction,
  type ReferralRow,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  decideNextAction,
  holidaysSetting,
  isOpen,
  noContactProtocol,
  normsSetting,
  settingOf,
  silenceOf,
  type CivilDate,
  type NextAction,
} from '@wor/domain';
import type { Home } from '../home.js';
import { refreshSignals } from '../signal/refresh-signals.js';

export interface Refreshed {
  /** As it is after the step, with its row locked. */
  readonly referral: ReferralRow;
  /** The day that the coach chose for the next contact; without one a day that was chosen ends. */
  readonly nextOn?: CivilDate;
  /** What the region has set that the referral is just going to; else the actor's counts. */
  readonly settings?: RegionSettings | undefined;
}

/**
 * Decides and writes what is next for a referral and what stands out about it, in the transaction of
 * the step that changed it.
 */
export async function refreshNextAction(
  tx: Tx,
  home: Home,
  refreshed: Refreshed,
): Promise<NextAction> {
  const next = await decide(tx, home, refreshed);
  const { referral, nextOn: chosenOn = null } = refreshed;
  await updateNextAction(tx, referral.id, { ...next, chosenOn });
  await refreshSignals(tx, home, refreshed);
  return next;
}

async function decide(
  tx: Tx,
  home: Home,
  { referral, nextOn, settings: elsewhere }: Refreshed,
): Promise<NextAction> {
  const now = home.clock.now();
  const unknown = { protocol: null, followUps: [], isWaitingForActivity: false };
  if (!isOpen(referral.status)) return decideNextAction({ referral, now, ...unknown });
  const settings = elsewhere ?? (await getRegionSettings(tx, 'norms', 'holidays'));
  const norms = settingOf(normsSetting, settings);
  const holidays = settingOf(holidaysSetting, settings);
  const planned = await getNextActionFacts(tx, referral.id);
  const past = await getFollowUpPast(tx, referral.id);
  const { attempts, waitsFrom } = silenceOf({ referral, ...past }, { norms, holidays });
  const tried = { attempts, today: civilDateOf(now) };
  const written = waitsFrom === undefined ? {} : { letterSentOn: waitsFrom };
  const isSilent = attempts.length > 0 || waitsFrom !== undefined;
  const protocol = isSilent ? noContactProtocol({ ...tried, ...written }, norms, holidays) : null;
  const chosen = nextOn === undefined ? {} : { chosenOn: nextOn };
  return decideNextAction({
    ...{ referral, now, protocol, ...planned, holidays },
    ...chosen,
    actBy: referral.safetyBy,
  });
}
