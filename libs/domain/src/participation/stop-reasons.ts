import {
  activityRefusals,
  dropOutReasons,
  providerRefusals,
  type CodeItem,
} from '../region/index.js';

interface StopReason extends CodeItem {
  /** Who it lies with: the sides are never added up in a report. */
  readonly side: 'client' | 'provider';
}

const sided = (side: StopReason['side'], list: readonly CodeItem[]): readonly StopReason[] =>
  list.map(({ code, label }) => ({ code: `${side}.${code}`, label, side }));

const isClientSide = ({ code }: CodeItem): boolean =>
  !activityRefusals.some((refusal) => refusal.code === code);

/**
 * Why somebody does not start with an activity, or stops: the client's refusals and reasons to
 * drop out, and apart from them the provider's, as `client.time` and `provider.full`.
 */
export const stopReasons: readonly StopReason[] = [
  ...sided('client', activityRefusals),
  ...sided('client', dropOutReasons.filter(isClientSide)),
  ...sided('provider', providerRefusals),
];

/** Why a place ends with its referral; the referral itself says why that ended. */
export const endedWithReferral = 'client.other';

export function hasStopReason(code: string): boolean {
  return stopReasons.some((reason) => reason.code === code);
}
