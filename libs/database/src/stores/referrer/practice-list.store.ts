import { statement } from '../../statement.js';
import { listColumns, type PageStart, type ReferralListRow } from '../referral-list.store.js';
import type { Tx } from '../../tx.js';

/** Which referrals of its own a practice wants to see. */
export interface PracticeQuestion {
  readonly organisationId: string;
  /** With news since, of which sending is the first; null for all. */
  readonly since: Date | null;
  /** Only of this colleague; null for the whole practice. */
  readonly accountId: string | null;
  readonly statuses: readonly string[];
  readonly after: PageStart | undefined;
  readonly limit: number;
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const list = statement(
  'list-practice-filtered',
  `SELECT ${listColumns('welfare')} FROM referral r WHERE r.referrer_organisation_id = $1
     AND r.updated_at >= coalesce($2::timestamptz, '-infinity')
     AND ($3::uuid IS NULL OR r.referrer_account_id = $3) AND r.status = ANY($4)
     AND (coalesce(r.sent_at, r.updated_at), r.id) < ($5, $6)
   ORDER BY coalesce(r.sent_at, r.updated_at) DESC, r.id DESC LIMIT $7`,
);

/** One page of a practice's own referrals, the newest first. */
export async function listPracticeReferrals(
  tx: Tx,
  question: PracticeQuestion,
): Promise<ReferralListRow[]> {
  const { organisationId, since, accountId, statuses, after, limit } = question;
  return tx.query<ReferralListRow>(list, [
    ...[organisationId, since, accountId, statuses],
    ...[after?.at ?? 'infinity', after?.id ?? lastId, limit],
  ]);
}

interface NameQuestion {
  readonly organisationId: string;
  readonly nameIndex: Buffer;
  readonly limit: number;
}

const find = statement(
  'find-letters',
  `SELECT ${listColumns('welfare')} FROM referral_letter l JOIN referral r ON r.id = l.referral_id
   WHERE l.organisation_id = $1 AND l.name_index = $2 AND r.status <> 'entered_in_error'
   ORDER BY coalesce(r.sent_at, r.updated_at) DESC, r.id DESC LIMIT $3`,
);

/** The practice's own referrals of everybody with this name and date of birth, the newest first. */
export async function listReferralsByName(
  tx: Tx,
  { organisationId, nameIndex, limit }: NameQuestion,
): Promise<ReferralListRow[]> {
  return tx.query<ReferralListRow>(find, [organisationId, nameIndex, limit]);
}

/** What the overview of a practice counts of one referral. */
export interface PracticeCase {
  readonly reasonCode: string;
  readonly status: string;
  readonly sentAt: Date;
  readonly spokenAt: Date | null;
  readonly startedAt: Date | null;
}

const cases = statement(
  'list-practice-cases',
  `SELECT coalesce(origin_reason_code, reason_code) AS "reasonCode", status, sent_at AS "sentAt", spoken_at AS "spokenAt",
     started_at AS "startedAt"
   FROM referral WHERE referrer_organisation_id = $1 AND sent_at >= $2
     AND status NOT IN ('draft', 'entered_in_error')`,
);

/** Every referral that the practice has sent since. */
export async function listPracticeCases(
  tx: Tx,
  organisationId: string,
  since: Date,
): Promise<PracticeCase[]> {
  return tx.query<PracticeCase>(cases, [organisationId, since]);
}
