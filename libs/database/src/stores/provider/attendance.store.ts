import type { CivilDate, ParticipationStatus } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { SharedPersonRow } from './sign-up.store.js';

/** Somebody with a seat, and whether they were there on a day; null while nobody said. */
export interface AttendeeRow extends SharedPersonRow {
  readonly referralId: string;
  readonly wasThere: boolean | null;
}

const list = statement(
  'list-attendees',
  `SELECT s.participation_id AS id, l.referral_id AS "referralId", s.body, k.id AS "keyId", k.organisation_id AS "welfareOrganisationId",
     k.kek_version AS "kekVersion", k.wrapped, y.was_there AS "wasThere"
   FROM provider_share s JOIN participation l ON l.id = s.participation_id JOIN data_key k ON k.id = s.data_key_id
     LEFT JOIN attendance y ON y.participation_id = l.id AND y.day = $2
   WHERE s.organisation_id = (SELECT actor_organisation()) AND s.activity_id = $1 AND l.status = ANY ($3)
     AND coalesce(l.started_on, (l.proposed_at AT TIME ZONE 'Europe/Amsterdam')::date) <= $2
   ORDER BY l.proposed_at, l.id LIMIT 1000`,
);

interface Asked {
  readonly activityId: string;
  readonly day: CivilDate;
  readonly statuses: readonly ParticipationStatus[];
}

/** Who could be there on that day, of those whom the provider may know. */
export async function listAttendees(
  tx: Tx,
  { activityId, day, statuses }: Asked,
): Promise<AttendeeRow[]> {
  return tx.query<AttendeeRow>(list, [activityId, day, statuses]);
}

const write = statement(
  'write-attendance',
  `INSERT INTO attendance (participation_id, day, was_there, recorded_by, recorded_at)
   SELECT x.id, $1::date, x.id = ANY ($3::uuid[]), actor_account(), $4::timestamptz FROM unnest($2::uuid[]) x (id)
   ON CONFLICT (participation_id, day) DO UPDATE SET was_there = EXCLUDED.was_there,
     recorded_by = EXCLUDED.recorded_by, recorded_at = EXCLUDED.recorded_at
   WHERE attendance.was_there <> EXCLUDED.was_there`,
);

interface Attendance {
  readonly day: CivilDate;
  /** All of whom it is said, and those of them who were there. */
  readonly all: readonly string[];
  readonly present: readonly string[];
  readonly at: Date;
}

/** The same list twice changes nothing. */
export async function writeAttendance(
  tx: Tx,
  { day, all, present, at }: Attendance,
): Promise<void> {
  await tx.query(write, [day, all, present, at]);
}
