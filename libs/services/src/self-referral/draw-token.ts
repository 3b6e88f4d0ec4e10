import { findSelfReferralRequest, setSelfReferralToken, type Tx } from '@wor/database';
import type { ReferralOrder } from '@wor/domain';
import { hashOf, newToken, type KeyRing } from '@wor/platform';
import { PersonCipher } from '../person-cipher.js';
import { requestPlace } from './self-referral.service.js';

/** What the mail to somebody who refers oneself needs. */
export interface SelfReferralLink {
  readonly to: string;
  readonly token: string;
}

/**
 * Draws the token of the mail that is sent now: it exists in that mail only, the database keeps its
 * hash. Undefined when the request is gone.
 */
export async function drawSelfReferralLink(
  tx: Tx,
  keys: KeyRing,
  requestId: string,
): Promise<SelfReferralLink | undefined> {
  const row = await findSelfReferralRequest(tx, { id: requestId });
  if (row === undefined) return undefined;
  const cipher = PersonCipher.open(keys, { ...row, id: row.keyId });
  const { client } = cipher.openJson(requestPlace(row.id), row.body) as ReferralOrder;
  const token = newToken();
  await setSelfReferralToken(tx, requestId, hashOf(token));
  return { to: client.email?.trim() ?? '', token };
}
