import { findFollowUp, lockReferral, markFollowUpDue, recordEvent, type Tx } from '@wor/database';
import { possibleActions } from '@wor/domain';
import type { Home } from '../home.js';
import { carryOut } from '../referral/carry-out.js';

/**
 * A planned follow-up comes due, in the worker's own transaction as the engine of the welfare
 * organisation: exactly once, however often it is asked. An active referral moves to `follow_up`.
 * @returns false when there was nothing to do: it was due before, cancelled, or lies ahead
 */
export async function comeDue(tx: Tx, home: Home, followUpId: string): Promise<boolean> {
  const found = await findFollowUp(tx, followUpId);
  if (found === undefined || tx.actor === undefined) return false;
  const { referralId, kind, moment } = found;
  const object = { kind: 'referral', id: referralId, detail: { followUpId } } as const;
  tx.note({ event: 'follow_up.come_due', action: 'U', object });
  const referral = await lockReferral(tx, referralId);
  const now = home.clock.now();
  if (!(await markFollowUpDue(tx, followUpId, now))) return false;
  const payload = { followUpId, kind, moment };
  await recordEvent(tx, { type: 'follow_up.due', referralId, payload }, { at: now });
  const action = 'begin_follow_up';
  if (kind === 'follow_up' && possibleActions(referral.status, tx.actor).includes(action)) {
    await carryOut(tx, home, { referral, action, actor: tx.actor, input: {} });
  }
  return true;
}
