import { listParticipations, type ActivityRow, type Tx } from '@wor/database';

/** A client's place in an activity, with the activity. */
export interface ParticipationRecord {
  readonly id: string;
  readonly activity: ActivityRow;
  readonly status: string;
  readonly version: number;
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly stopReason: string | null;
}

/** The participations of a referral, oldest first. */
export async function readParticipations(
  tx: Tx,
  referralId: string,
): Promise<ParticipationRecord[]> {
  const rows = await listParticipations(tx, referralId);
  return rows.map(({ id, activity, status, version, startedOn, stoppedOn, stopReason }) => ({
    ...{ id, activity, status, version, startedOn, stoppedOn, stopReason },
  }));
}
