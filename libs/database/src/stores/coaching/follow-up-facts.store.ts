import type { CivilDate, FollowUpFacts } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What happened to a referral, as far as it decides what has to be live. */
export type FollowUpPast = Pick<
  FollowUpFacts,
  'contacts' | 'reopenedAt' | 'resumedAt' | 'firstStartedOn' | 'hasDied'
>;

const eventsOf = (type: string): string => `(SELECT coalesce(array_agg(e.at ORDER BY e.at), '{}')
  FROM event e WHERE e.referral_id = $1 AND e.type = '${type}')`;

const find = statement(
  'find-follow-up-past',
  `SELECT
     (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', c.channel, 'result', c.result, 'at', c.at)
        ORDER BY c.at, c.id), '[]') FROM contact_moment c WHERE c.referral_id = $1) AS contacts,
     ${eventsOf('referral.reopened')} AS "reopenedAt", ${eventsOf('referral.resumed')} AS "resumedAt",
     (SELECT min(p.started_on)::text FROM participation p WHERE p.referral_id = $1) AS "firstStartedOn",
     EXISTS (SELECT 1 FROM event e WHERE e.referral_id = $1 AND e.type = 'client.died') AS "hasDied"`,
);

interface Stored {
  readonly contacts: readonly { channel: string; result: string; at: string }[];
  readonly reopenedAt: readonly Date[];
  readonly resumedAt: readonly Date[];
  readonly firstStartedOn: CivilDate | null;
  readonly hasDied: boolean;
}

/** Attempts and talks, new beginnings, and the first day of the participation that started first. */
export async function getFollowUpPast(tx: Tx, referralId: string): Promise<FollowUpPast> {
  const [row] = await tx.query<Stored>(find, [referralId]);
  if (row === undefined) throw new Error('A question without an answer');
  return { ...row, contacts: row.contacts.map((each) => ({ ...each, at: new Date(each.at) })) };
}
