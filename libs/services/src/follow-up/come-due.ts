import {
  findFollowUp,
  lockReferral,
  markFollowUpDue,
  recordEvent,
  type FollowUpRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { findFollowUpKind, possibleActions, type CivilDate } from '@wor/domain';
import type { Home } from '../home.js';
import { carryOut } from '../referral/carry-out.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { refreshFollowUps } from './refresh-follow-ups.js';

const isAhead: Readonly<Record<FollowUpRow['status'], boolean>> = {
  ...{ planned: true, due: false, done: false, cancelled: false },
};

/**
 * A planned follow-up comes due, in the worker's own transaction as the engine of the welfare
 * organisation: exactly once, however often it is asked. What the facts do not want any more ends
 * instead, and what counts from another day by now comes due on that day. Then happens what the kind
 * says: its event, by which others hear of it, and the engine's step.
 * @returns false when there was nothing to do: it was due before, cancelled, or lies ahead
 */
export async function comeDue(tx: Tx, home: Home, followUpId: string): Promise<boolean> {
  const found = await findFollowUp(tx, followUpId);
  if (found === undefined || tx.actor === undefined) return false;
  const object = { kind: 'referral', id: found.referralId, detail: { followUpId } } as const;
  tx.note({ event: 'follow_up.come_due', action: 'U', object });
  // A wake-up that outlived its follow-up says nothing of what is next.
  if (!isAhead[found.status]) return false;
  const referral = await lockReferral(tx, found.referralId);
  const now = home.clock.now();
  await refreshFollowUps(tx, referral, { now, waking: followUpId });
  const waits = findFollowUpKind(found.kind)?.waits ?? true;
  // Others are reminded of what waits already: that takes no day away that the coach chose.
  const { nextChosenOn } = referral;
  const nextOn = waits || nextChosenOn === null ? {} : { nextOn: nextChosenOn };
  if (!(await markFollowUpDue(tx, { id: followUpId, now, waits }))) {
    // What the facts no longer want has just ended, so something else may be next.
    await refreshNextAction(tx, home, { referral, ...nextOn });
    return false;
  }
  await happen(tx, home, { referral, row: found, now, nextOn });
  return true;
}

interface Due {
  readonly referral: ReferralRow;
  readonly row: FollowUpRow;
  readonly now: Date;
  readonly nextOn: { readonly nextOn?: CivilDate };
}

async function happen(tx: Tx, home: Home, { referral, row, now, nextOn }: Due): Promise<void> {
  const kind = findFollowUpKind(row.kind);
  const payload = { followUpId: row.id, kind: row.kind, moment: row.moment };
  const type = kind?.event;
  if (type !== undefined) {
    await recordEvent(tx, { type, referralId: referral.id, payload }, { at: now });
  }
  const { actor } = tx;
  const action = kind?.step;
  if (action !== undefined && actor && possibleActions(referral.status, actor).includes(action)) {
    await carryOut(tx, home, { referral, action, actor, input: {} });
  } else {
    await refreshFollowUps(tx, referral, { now });
    await refreshNextAction(tx, home, { referral, ...nextOn });
  }
}
