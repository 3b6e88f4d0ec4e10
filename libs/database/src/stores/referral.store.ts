import {
  DomainError,
  type CivilDate,
  type NextActionCode,
  type Referral,
  type ReferralPatch,
} from '@wor/domain';
import { hashOf } from '@wor/platform';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

const columns = `r.id, r.number, r.region_id AS "regionId", r.status, r.held_from AS "heldFrom",
  r.wake_on::text AS "wakeOn", r.episode, r.version, r.referrer_organisation_id AS "referrerOrganisationId",
  r.referrer_account_id AS "referrerAccountId", r.welfare_organisation_id AS "welfareOrganisationId",
  r.team_id AS "teamId", r.coach_id AS "coachId", r.client_id AS "clientId", r.reason_code AS "reasonCode",
  r.origin_reason_code AS "originReasonCode", r.origin_reason_label AS "originReason",
  r.share_level AS "shareLevel", r.sent_at AS "sentAt", r.accepted_at AS "acceptedAt", r.spoken_at AS "spokenAt",
  r.intake_at AS "intakeAt", r.started_at AS "startedAt", r.closed_at AS "closedAt",
  r.closing_reason AS "closingReason", r.outflow, r.hope, r.is_urgent AS "isUrgent",
  r.contact_target::text AS "contactTarget", r.contact_limit::text AS "contactLimit", r.referrer_profession AS "referrerProfession",
  r.needs_confirmation AS "needsConfirmation", r.next_action AS "nextAction", r.next_action_on::text AS "nextActionOn",
  r.next_chosen_on::text AS "nextChosenOn", r.safety_by::text AS "safetyBy"`;

/** A referral as it is stored: the domain's type plus what only screens need. */
export interface ReferralRow extends Referral {
  /** The reason as it was called in the region that it came from, where this one has no such reason. */
  readonly originReasonCode: string | null;
  readonly originReason: string | null;
  /** Sealed under the client's key. */
  readonly hope: Buffer | null;
  readonly isUrgent: boolean;
  /** Code of `referrerRoles`; null for a referral from before it was kept. */
  readonly referrerProfession: string | null;
  /** Nobody proved who asked for it: the first talk does. */
  readonly needsConfirmation: boolean;
  /** What is next; `nextActionOn` is null only where nothing is left to do. */
  readonly nextAction: NextActionCode;
  readonly nextActionOn: CivilDate | null;
  /** The day that the coach chose; until the next step or contact. */
  readonly nextChosenOn: CivilDate | null;
  /** A safety flag stands: the last day to act on it. */
  readonly safetyBy: CivilDate | null;
}

const find = statement('find-referral', `SELECT ${columns} FROM referral r WHERE r.id = $1`);
const lock = statement(
  'lock-referral',
  `SELECT ${columns} FROM referral r WHERE r.id = $1 FOR UPDATE`,
);

/** @throws DomainError `not_found` when it does not exist or the actor is no party to it */
export async function getReferral(tx: Tx, id: string): Promise<ReferralRow> {
  return one(await tx.query<ReferralRow>(find, [id]));
}

/** The same, with the row locked until the end of the transaction. */
export async function lockReferral(tx: Tx, id: string): Promise<ReferralRow> {
  return one(await tx.query<ReferralRow>(lock, [id]));
}

function one(rows: ReferralRow[]): ReferralRow {
  const [row] = rows;
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const patchColumns: Readonly<Record<keyof ReferralPatch, string>> = {
  status: 'status',
  heldFrom: 'held_from',
  wakeOn: 'wake_on',
  episode: 'episode',
  teamId: 'team_id',
  coachId: 'coach_id',
  shareLevel: 'share_level',
  contactTarget: 'contact_target',
  contactLimit: 'contact_limit',
  sentAt: 'sent_at',
  acceptedAt: 'accepted_at',
  spokenAt: 'spoken_at',
  intakeAt: 'intake_at',
  startedAt: 'started_at',
  closedAt: 'closed_at',
  closingReason: 'closing_reason',
  outflow: 'outflow',
};

const isPatchKey = (key: string): key is keyof ReferralPatch => key in patchColumns;

/**
 * Writes a patch and raises the version by one. The columns come from a fixed map, so every
 * combination of keys is a statement of its own that PostgreSQL has planned before.
 */
export async function updateReferral(
  tx: Tx,
  { id, version }: Pick<Referral, 'id' | 'version'>,
  patch: ReferralPatch & { readonly now: Date },
): Promise<number> {
  const { now, ...fields } = patch;
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const names = entries.map(([key]) => key).filter(isPatchKey);
  const sets = names.map((name, index) => `${patchColumns[name]} = $${index + 4}`);
  const update = statement(
    // PostgreSQL cuts a statement's name at 63 bytes, where two long ones could become one.
    `update-referral-${hashOf(names.join()).toString('hex').slice(0, 16)}`,
    `UPDATE referral SET ${['version = version + 1', 'updated_at = $3', ...sets].join(', ')}
     WHERE id = $1 AND version = $2`,
  );
  await tx.query(update, [id, version, now, ...entries.map(([, value]) => value)]);
  return version + 1;
}
