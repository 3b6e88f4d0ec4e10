import type { ReferralParties, Status } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A referral whose client waits for a seat, or for whom there was nothing. */
export interface SeekerRow extends ReferralParties {
  readonly referralId: string;
  readonly clientId: string;
  /** Since when, as far as it still holds. */
  readonly since: Date;
  /** Codes of what the client stands on a list for. */
  readonly waitingFor: readonly string[];
  /** Codes of what could not be found. */
  readonly notFound: readonly string[];
  /** Codes of what the client takes part in, or has a seat for. */
  readonly has: readonly string[];
}

const list = statement(
  'list-seekers',
  `WITH had AS (
     SELECT p.referral_id, a.arrangement FROM participation p JOIN activity a ON a.id = p.activity_id
     WHERE p.status IN ('held', 'started')
   ), sought AS (
     SELECT p.referral_id, a.arrangement, true AS waits, p.joined_at AS since
     FROM participation p JOIN activity a ON a.id = p.activity_id WHERE p.status = 'waiting'
     UNION ALL
     SELECT u.referral_id, u.arrangement, false, u.reported_at FROM unmet_need u WHERE u.reported_at >= $1
   )
   SELECT r.id AS "referralId", r.client_id AS "clientId", r.team_id AS "teamId",
     r.referrer_organisation_id AS "referrerOrganisationId",
     r.welfare_organisation_id AS "welfareOrganisationId", min(s.since) AS since,
     coalesce(array_agg(DISTINCT s.arrangement) FILTER (WHERE s.waits), '{}') AS "waitingFor",
     coalesce(array_agg(DISTINCT s.arrangement) FILTER (WHERE NOT s.waits), '{}') AS "notFound",
     (SELECT coalesce(array_agg(DISTINCT h.arrangement), '{}') FROM had h WHERE h.referral_id = r.id) AS has
   FROM sought s JOIN referral r ON r.id = s.referral_id
   WHERE r.welfare_organisation_id = (SELECT actor_organisation()) AND r.region_id = (SELECT actor_region())
     AND r.status = ANY ($2)
     AND NOT EXISTS (SELECT 1 FROM had h WHERE h.referral_id = r.id AND h.arrangement = s.arrangement)
   GROUP BY r.id ORDER BY since, r.id LIMIT $3`,
);

interface Question {
  /** What was not found before this counts no more. */
  readonly since: Date;
  readonly statuses: readonly Status[];
  readonly limit: number;
}

/** Those of the own organisation, who waits longest first. */
export async function listSeekers(
  tx: Tx,
  { since, statuses, limit }: Question,
): Promise<SeekerRow[]> {
  return tx.query<SeekerRow>(list, [since, statuses, limit]);
}
