import {
  findFollowUp,
  getClient,
  insertNote,
  lockFollowUp,
  recordEvent,
  snoozeFollowUp as storeSnooze,
  type FollowUpRow,
  type Tx,
} from '@wor/database';
import {
  checkSnooze,
  DomainError,
  dueMoment,
  findFollowUpKind,
  type Actor,
  type ErrorCode,
  type SnoozeOrder,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { refreshFollowUps } from './refresh-follow-ups.js';

/** One contact that is put off. */
export interface SnoozeRequest extends SnoozeOrder {
  readonly id: string;
}

const refusals: Readonly<Record<FollowUpRow['status'], ErrorCode | null>> = {
  planned: 'follow_up.not_due',
  due: null,
  done: 'follow_up.not_open',
  cancelled: 'follow_up.not_open',
};

/**
 * Puts off a contact that is due; it comes due again on the later day, and the working days until
 * the lead hears of it count from there.
 * @throws DomainError `not_found`, `follow_up.not_due`, `follow_up.not_open`, `text.bsn`, and what
 * `checkSnooze` refuses
 */
export async function snoozeFollowUp(
  tx: Tx,
  home: Home,
  { actor, request }: { readonly actor: Actor; readonly request: SnoozeRequest },
): Promise<FollowUpRow> {
  const { id, note } = request;
  const found = await findFollowUp(tx, id);
  const referralId = found?.referralId ?? id;
  const object = { kind: 'referral', id: referralId, detail: { followUpId: id } } as const;
  tx.note({ event: 'follow_up.snooze', action: 'U', object });
  if (found === undefined) throw new DomainError('not_found');
  const referral = await lockOwnReferral(tx, referralId, 'follow_up.record');
  const row = await lockFollowUp(tx, id);
  const kind = findFollowUpKind(row.kind);
  const mayWait = kind?.waits === true && kind.maySnooze !== false;
  const refusal = mayWait ? refusals[row.status] : 'follow_up.not_open';
  if (refusal !== null) throw new DomainError(refusal);
  checkFreeTexts({ note });
  const now = home.clock.now();
  const dueOn = checkSnooze(request, { snoozes: row.snoozes, now });
  await storeSnooze(tx, { id, dueOn, dueAt: dueMoment(dueOn) });
  const noteId = newId();
  const cipher = cipherOf(home.keys, await getClient(tx, referral.clientId));
  const body = cipher.seal({ table: 'note', column: 'body', row: noteId }, note);
  const by = { recordedBy: actor.accountId, at: now };
  await insertNote(tx, { id: noteId, referralId, action: 'snooze', body, ...by });
  const payload = { followUpId: id, kind: row.kind, moment: row.moment, from: row.dueOn, dueOn };
  await recordEvent(tx, { type: 'follow_up.snoozed', referralId, payload }, { at: now });
  await refreshFollowUps(tx, referral, { now });
  await refreshNextAction(tx, home, { referral });
  return lockFollowUp(tx, id);
}
