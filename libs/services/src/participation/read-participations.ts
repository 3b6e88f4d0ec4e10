import { listParticipations, type ActivityRow, type ProviderPartRow, type Tx } from '@wor/database';

/** A client's place in an activity, with the activity. */
export interface ParticipationRecord {
  readonly id: string;
  readonly activity: ActivityRow;
  readonly status: string;
  readonly version: number;
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly stopReason: string | null;
  /** The place on the waiting list; null for whoever does not stand on it. */
  readonly position: number | null;
  /** The last day of an offer that nobody answered yet: until nine o'clock. */
  readonly offerUntil: string | null;
  readonly acceptedOn: string | null;
  /** What its provider was told and said; null where nobody can be told. */
  readonly provider: ProviderPartRow | null;
}

/** The participations of a referral, oldest first. */
export async function readParticipations(
  tx: Tx,
  referralId: string,
): Promise<ParticipationRecord[]> {
  const rows = await listParticipations(tx, referralId);
  return rows.map((row) => {
    const { id, activity, status, version, startedOn, stoppedOn, stopReason } = row;
    const { position, offerUntil, acceptedOn, provider } = row;
    return {
      ...{ id, activity, status, version, startedOn, stoppedOn, stopReason },
      ...{ position, offerUntil, acceptedOn, provider },
    };
  });
}
