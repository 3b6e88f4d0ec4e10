import {
  getClient,
  updateSignalFrom,
  type ReferralRow,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import { firstSignalOn } from '@wor/domain';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { readSignals } from './read-signals.js';

interface Refreshed {
  readonly referral: ReferralRow;
  /** As `readSignals` takes it. */
  readonly settings?: RegionSettings | undefined;
}

/**
 * Writes from which day a client stands among the signals, in the transaction of the step that
 * changed something: what only needs time to pass has its day already, so nobody looks through all.
 */
export async function refreshSignals(
  tx: Tx,
  home: Home,
  { referral, settings }: Refreshed,
): Promise<void> {
  if (tx.actor?.organisationId !== referral.welfareOrganisationId) return;
  const cipher = cipherOf(home.keys, await getClient(tx, referral.clientId));
  const signals = await readSignals(tx, cipher, { referral, settings });
  await updateSignalFrom(tx, referral.id, firstSignalOn(signals));
}
