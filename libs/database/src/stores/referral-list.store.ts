import { statement, type Statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** One line of a list; the name is opened by the service that has the keys. */
export interface ReferralListRow {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly status: string;
  readonly reasonCode: string;
  /** As `ReferralRow` has it. */
  readonly originReason: string | null;
  readonly neighbourhood: string | null;
  readonly isUrgent: boolean;
  readonly sentAt: Date | null;
  readonly contactTarget: string;
  readonly contactLimit: string;
  readonly coachName: string | null;
  readonly referrerName: string;
  readonly updatedAt: Date;
  readonly hasUnreadFeedback: boolean;
  /** Somebody who came by themselves, by phone, and was not spoken yet. */
  readonly isUnconfirmed: boolean;
  /** The other side wrote something that nobody on this side has read. */
  readonly hasUnreadMessage: boolean;
}

/** Where the next page begins: the sort key of the last line that was shown. */
export interface PageStart {
  readonly at: Date;
  readonly id: string;
}

interface Page {
  readonly after: PageStart | undefined;
  readonly limit: number;
}

// A practice knows no neighbourhood of the client's: that is the welfare organisation's.
const neighbourhoodFor = {
  welfare: 'NULL::text',
  referrer: `(SELECT n.name FROM client c JOIN neighbourhood n ON n.region_id = c.region_id AND n.code = c.neighbourhood_code
   WHERE c.id = r.client_id)`,
} as const;

/** The columns of a line; `otherSide` is who writes to whoever reads the list. */
export const listColumns = (
  otherSide: 'referrer' | 'welfare',
): string => `r.id, r.number, r.client_id AS "clientId", r.status, r.reason_code AS "reasonCode",
  r.origin_reason_label AS "originReason",
  ${neighbourhoodFor[otherSide]} AS "neighbourhood",
  r.is_urgent AS "isUrgent", r.sent_at AS "sentAt", r.contact_target::text AS "contactTarget",
  r.contact_limit::text AS "contactLimit", r.updated_at AS "updatedAt",
  (SELECT m.display_name FROM membership m WHERE m.account_id = r.coach_id
     AND m.organisation_id = r.welfare_organisation_id LIMIT 1) AS "coachName",
  (SELECT o.name FROM organisation o WHERE o.id = r.referrer_organisation_id) AS "referrerName",
  EXISTS (SELECT 1 FROM feedback f WHERE f.referral_id = r.id AND f.read_at IS NULL) AS "hasUnreadFeedback",
  r.needs_confirmation AND r.spoken_at IS NULL AS "isUnconfirmed",
  EXISTS (SELECT 1 FROM referral_message m WHERE m.referral_id = r.id AND m.side = '${otherSide}'
    AND m.read_at IS NULL) AS "hasUnreadMessage"`;

/** Each list in exactly the order of a partial index, so that a page costs the same everywhere. */
const lists = {
  inbox: statement(
    'list-inbox',
    `SELECT ${listColumns('referrer')} FROM referral r WHERE r.team_id = ANY($1) AND r.status = 'sent'
       AND (r.sent_at, r.id) > ($2, $3) ORDER BY r.sent_at, r.id LIMIT $4`,
  ),
  coach: statement(
    'list-of-coach',
    `SELECT ${listColumns('referrer')} FROM referral r WHERE r.coach_id = ANY($1)
       AND r.status NOT IN ('draft', 'sent', 'entered_in_error')
       AND (r.updated_at, r.id) < ($2, $3) ORDER BY r.updated_at DESC, r.id DESC LIMIT $4`,
  ),
  team: statement(
    'list-of-team',
    `SELECT ${listColumns('referrer')} FROM referral r WHERE r.team_id = ANY($1)
       AND r.status NOT IN ('draft', 'sent', 'entered_in_error')
       AND (r.updated_at, r.id) < ($2, $3) ORDER BY r.updated_at DESC, r.id DESC LIMIT $4`,
  ),
  practice: statement(
    'list-practice',
    `SELECT ${listColumns('welfare')} FROM referral r WHERE r.referrer_organisation_id = ANY($1)
       AND r.status <> 'entered_in_error'
       AND (coalesce(r.sent_at, r.updated_at), r.id) < ($2, $3)
     ORDER BY coalesce(r.sent_at, r.updated_at) DESC, r.id DESC LIMIT $4`,
  ),
} as const satisfies Record<string, Statement>;

export type ReferralList = keyof typeof lists;

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const firstId = '00000000-0000-0000-0000-000000000000';

const beginnings: Readonly<Record<ReferralList, readonly [string, string]>> = {
  inbox: ['-infinity', firstId],
  coach: ['infinity', lastId],
  team: ['infinity', lastId],
  practice: ['infinity', lastId],
};

/** One page of a list. `owners` are teams, a coach, or the referring organisation. */
export async function listReferrals(
  tx: Tx,
  list: ReferralList,
  { owners, after, limit }: Page & { readonly owners: readonly string[] },
): Promise<ReferralListRow[]> {
  const [at, id] = after === undefined ? beginnings[list] : [after.at, after.id];
  return tx.query<ReferralListRow>(lists[list], [owners, at, id, limit]);
}
