import { listFollowUps, type FollowUpRow, type Tx } from '@wor/database';

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

/** The follow-ups that are planned, due or done, in order of date. */
export async function readFollowUps(tx: Tx, referralId: string): Promise<FollowUpRecord[]> {
  const rows = await listFollowUps(tx, referralId);
  return rows.filter(({ status }) => status !== 'cancelled').map(toFollowUpRecord);
}
