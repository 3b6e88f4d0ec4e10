import type { SafetyRequest, UrgencyRequest } from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

const at = (referralId: string): string => `/referrals/${encodeURIComponent(referralId)}`;

/** A client who may be in danger, and a referral in a hurry. */
export function safetyCalls(ask: Ask) {
  return {
    flagSafety: (referralId: string, body: SafetyRequest) =>
      ask<undefined>({ method: 'POST', path: `${at(referralId)}/safety`, body }),
    clearSafety: (referralId: string, body: SafetyRequest) =>
      ask<undefined>({ method: 'POST', path: `${at(referralId)}/safety/clear`, body }),
    setUrgency: (referralId: string, body: UrgencyRequest) =>
      ask<undefined>({ method: 'POST', path: `${at(referralId)}/urgency`, body }),
  };
}
