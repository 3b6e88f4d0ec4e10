import type { BookedAppointment, CivilDate, FollowUpFacts } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What happened to a referral, as far as it decides what has to be live. */
export type FollowUpPast = Pick<
  FollowUpFacts,
  | 'contacts'
  | 'reopenedAt'
  | 'resumedAt'
  | 'firstStartedOn'
  | 'safetyFlag'
  | 'importedOn'
  | 'movedOn'
  | 'hasDied'
  | 'appointments'
>;

const eventsOf = (type: string): string => `(SELECT coalesce(array_agg(e.at ORDER BY e.at), '{}')
  FROM event e WHERE e.referral_id = $1 AND e.type = '${type}')`;

const dayOf = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`;

const find = statement(
  'find-follow-up-past',
  `SELECT
     (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', c.channel, 'result', c.result, 'at', c.at)
        ORDER BY c.at, c.id), '[]') FROM contact_moment c
        WHERE c.referral_id = $1 AND c.withdrawn_at IS NULL) AS contacts,
     ${eventsOf('referral.reopened')} AS "reopenedAt", ${eventsOf('referral.resumed')} AS "resumedAt",
     (SELECT min(p.started_on)::text FROM participation p WHERE p.referral_id = $1) AS "firstStartedOn",
     (SELECT jsonb_build_object('number', s.number, 'actor', s.actor,
        'setOn', (s.set_at AT TIME ZONE 'Europe/Amsterdam')::date) FROM safety_flag s
        WHERE s.referral_id = $1 AND s.cleared_at IS NULL) AS "safetyFlag",
     (SELECT r.imported_on::text FROM referral r WHERE r.id = $1) AS "importedOn",
     (SELECT r.moved_on::text FROM referral r WHERE r.id = $1) AS "movedOn",
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'startsOn', ${dayOf('a.starts_at')},
        'chosenOn', ${dayOf('a.chosen_at')}) ORDER BY a.starts_at), '[]') FROM appointment a
        WHERE a.referral_id = $1 AND a.status = 'booked') AS "appointments",
     EXISTS (SELECT 1 FROM event e WHERE e.referral_id = $1 AND e.type = 'client.died') AS "hasDied"`,
);

interface Stored {
  readonly contacts: readonly { channel: string; result: string; at: string }[];
  readonly reopenedAt: readonly Date[];
  readonly resumedAt: readonly Date[];
  readonly firstStartedOn: CivilDate | null;
  readonly safetyFlag: FollowUpPast['safetyFlag'];
  readonly importedOn: CivilDate | null;
  readonly movedOn: CivilDate | null;
  readonly hasDied: boolean;
  readonly appointments: readonly BookedAppointment[];
}

/** Attempts and talks, new beginnings, and the first day of the participation that started first. */
export async function getFollowUpPast(tx: Tx, referralId: string): Promise<FollowUpPast> {
  const [row] = await tx.query<Stored>(find, [referralId]);
  if (row === undefined) throw new Error('A question without an answer');
  return { ...row, contacts: row.contacts.map((each) => ({ ...each, at: new Date(each.at) })) };
}
