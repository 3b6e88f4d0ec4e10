import { listFollowUps, type FollowUpRow, type Tx } from '@wor/database';
import { findFollowUpKind } from '@wor/domain';

/** A contact that is due on a date; what came of it is not in here. */
export interface FollowUpRecord {
  readonly id: string;
  readonly kind: string;
  readonly moment: string;
  readonly dueOn: string;
  readonly status: string;
  readonly doneAt: Date | null;
}

export const toFollowUpRecord = (row: FollowUpRow): FollowUpRecord => {
  const { id, kind, moment, dueOn, status, doneAt } = row;
  return { id, kind, moment, dueOn, status, doneAt };
};

/** What a coach has to do, planned, due or done, in order of date; not who is told when it is late. */
export async function readFollowUps(tx: Tx, referralId: string): Promise<FollowUpRecord[]> {
  const rows = await listFollowUps(tx, referralId);
  return rows
    .filter(({ kind, status }) => status !== 'cancelled' && findFollowUpKind(kind)?.waits !== false)
    .map(toFollowUpRecord);
}
