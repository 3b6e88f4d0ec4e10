import { recordEvent, updateReferral, type ReferralRow, type Tx } from '@wor/database';
import type { EventPayload } from '@wor/domain';

interface Move {
  readonly referral: ReferralRow;
  readonly coachId: string;
  readonly event: 'referral.handed_over' | 'referral.handed_back';
  readonly payload: EventPayload;
  readonly now: Date;
}

/**
 * Makes somebody responsible for a client. What is planned and what is next belong to whoever that
 * is at the moment itself, so nothing has to be planned anew.
 * @param move with the referral as it is locked
 */
export async function moveClient(tx: Tx, move: Move): Promise<void> {
  const { referral, coachId, event, payload, now } = move;
  const { id } = referral;
  tx.note({
    event: event.replace('referral.', 'client.'),
    action: 'U',
    object: { kind: 'referral', id },
  });
  await updateReferral(tx, referral, { coachId, now });
  await recordEvent(tx, { type: event, referralId: id, payload }, { at: now });
}
