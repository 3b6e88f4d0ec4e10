import { openStatuses } from '@wor/domain';
import { auditColumns, auditRow } from '../audit.js';
import { actorOf } from '../actor-of.js';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';
import { followUpRows, insertFollowUpRows, type NewFollowUp } from './coaching/follow-up.store.js';
import { insertWakeUpRows, wakeUpColumns } from './coaching/wake-up.store.js';

/** What the database knows before a referral is made, in one look. */
export interface ReferSurroundings {
  readonly teamId: string | null;
  readonly teamName: string;
  readonly teamPhone: string;
  readonly welfareOrganisationId: string;
  readonly neighbourhoodCode: string | null;
  readonly municipalityCode: string | null;
  readonly duplicateId: string | null;
  readonly duplicateSentAt: Date | null;
  /** The region's own reasons and norms, by kind; null for what it never changed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the referrer is by profession: their own, or that of the organisation. */
  readonly profession: string;
}

interface ReferQuestion {
  readonly postcode4: string | null;
  readonly chosenTeamId: string | null;
  readonly personIndex: Buffer;
  readonly phoneBirthIndex: Buffer | null;
}

/**
 * Which team gets a referral of organisation `o`: the chosen one ($3), else the one of the postcode
 * area ($2), else without a postcode the practice's default. A team that has ended gets nothing.
 */
export const routeJoins = `LEFT JOIN service_area a ON a.region_id = o.region_id AND a.postcode4 = $2
   LEFT JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
   LEFT JOIN team t ON t.id = coalesce($3::uuid, a.team_id, CASE WHEN $2::text IS NULL THEN o.default_team_id END)
     AND t.region_id = o.region_id
     AND EXISTS (SELECT 1 FROM organisation w WHERE w.id = t.organisation_id AND w.ended_at IS NULL)`;

const lookAround = statement(
  'look-around-refer',
  `SELECT t.id AS "teamId", t.name AS "teamName", t.phone AS "teamPhone",
     t.organisation_id AS "welfareOrganisationId", n.code AS "neighbourhoodCode",
     n.municipality_code AS "municipalityCode", d.referral_id AS "duplicateId", d.sent_at AS "duplicateSentAt",
     (SELECT jsonb_build_object('norms', g.settings -> 'norms', 'reasons', g.settings -> 'reasons',
       'holidays', g.settings -> 'holidays', 'safety', g.settings -> 'safety')
      FROM region g WHERE g.id = o.region_id) AS "settings",
     coalesce((SELECT m.profession FROM membership m WHERE m.account_id = $7 AND m.organisation_id = o.id
       AND m.role = 'referrer'), o.profession, CASE o.kind WHEN 'practice' THEN 'gp' ELSE 'other' END) AS "profession"
   FROM organisation o
   ${routeJoins}
   LEFT JOIN LATERAL (
     SELECT l.referral_id, l.sent_at FROM referral_letter l JOIN referral r ON r.id = l.referral_id
     WHERE l.organisation_id = o.id AND (l.person_index = $4 OR l.phone_birth_index = $6) AND r.status = ANY($5)
     ORDER BY l.sent_at DESC LIMIT 1) d ON true
   WHERE o.id = $1`,
);

/**
 * Team by choice or postcode area, neighbourhood, and an open referral of the same person by the
 * actor's own organisation: what others referred is not looked at.
 */
export async function getReferSurroundings(
  tx: Tx,
  question: ReferQuestion,
): Promise<ReferSurroundings | undefined> {
  const [row] = await tx.query<ReferSurroundings>(lookAround, [
    actorOf(tx).organisationId,
    question.postcode4,
    question.chosenTeamId,
    question.personIndex,
    openStatuses,
    question.phoneBirthIndex,
    actorOf(tx).accountId,
  ]);
  return row;
}

/** A key for what is written about a client, as it is kept. */
export interface NewKey {
  readonly id: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

/** A client as an organisation first writes it down; texts come sealed. */
export interface NewClient {
  readonly id: string;
  readonly name: Buffer;
  readonly birthDate: Buffer;
  readonly phone: Buffer | null;
  readonly email: Buffer | null;
  readonly address: Buffer | null;
  readonly needs: Buffer;
  readonly personIndex: Buffer;
  readonly phoneIndex: Buffer | null;
  readonly phoneBirthIndex: Buffer | null;
  readonly language: string;
}

/** Everything that one referral writes. Texts come sealed; ids and moments come from outside. */
export interface NewReferral {
  readonly clientKey: NewKey;
  readonly letterKey: NewKey;
  readonly client: NewClient & {
    readonly neighbourhoodCode: string | null;
    readonly municipalityCode: string | null;
  };
  readonly referral: {
    readonly id: string;
    readonly number: string;
    readonly welfareOrganisationId: string;
    readonly teamId: string;
    readonly reasonCode: string;
    readonly icpc: string | null;
    readonly hope: Buffer | null;
    readonly isUrgent: boolean;
    readonly shareLevel: string;
    readonly duplicateOf: string | null;
    readonly profession: string;
    readonly needsConfirmation: boolean;
    readonly contactTarget: string;
    readonly contactLimit: string;
  };
  readonly letterBody: Buffer;
  /** By which the practice finds its letter: name and date of birth. */
  readonly nameIndex: Buffer;
  readonly consent: { readonly id: string; readonly textVersion: string; readonly how: string };
  readonly event: { readonly id: string; readonly payload: object };
  readonly outbox: { readonly id: string; readonly dedupeKey: string; readonly runAt: Date } | null;
  /** The clock of the first contact. */
  readonly clock: readonly NewFollowUp[];
  readonly idempotency: {
    readonly keyHash: Buffer;
    readonly requestHash: Buffer;
    readonly body: object;
  };
  readonly now: Date;
}

const insertAll = statement(
  'insert-referral',
  `WITH new_keys AS (
     INSERT INTO data_key (id, organisation_id, created_by, referral_id, kek_version, wrapped)
     VALUES ($1, $4, $5, NULL, $2, $3), ($6, $5, $5, $7, $8, $9)
   ), new_client AS (
     INSERT INTO client (id, region_id, organisation_id, created_by, data_key_id, name, birth_date, phone, email,
       address, needs, person_index, phone_index, phone_birth_index, neighbourhood_code, municipality_code, language, created_at,
       updated_at)
     VALUES ($10, $11, $4, $5, $1, $12, $13, $14, $15, $16, $17, $18, $19, $49, $20, $21, $22, $23, $23)
   ), new_referral AS (
     INSERT INTO referral (id, number, region_id, status, referrer_organisation_id, referrer_account_id,
       welfare_organisation_id, team_id, client_id, reason_code, icpc, hope, is_urgent, share_level, duplicate_of,
       contact_target, contact_limit, sent_at, updated_at, referrer_profession, needs_confirmation,
       next_action, next_action_on, neighbourhood_code)
     VALUES ($7, $24, $11, 'sent', $5, $25, $4, $26, $10, $27, $28, $29, $30, $31, $32, $33, $34, $23, $23, $50, $51,
       'accept', $33, $20)
   ), new_letter AS (
     INSERT INTO referral_letter (referral_id, organisation_id, data_key_id, body, person_index, phone_birth_index, name_index, sent_at)
     VALUES ($7, $5, $6, $35, $18, $49, $52, $23)
   ), new_consent AS (
     INSERT INTO consent (id, referral_id, client_id, organisation_id, scope, text_version, given_how, given_at, recorded_by)
     VALUES ($36, $7, $10, $5, 'referral', $37, $38, $23, $25)
   ), new_event AS (
     INSERT INTO event (id, region_id, referral_id, type, account_id, organisation_id, role, payload, at)
     VALUES ($39, $11, $7, 'referral.sent', $25, $5, $40, $41, $23)
   ), new_outbox AS (
     INSERT INTO outbox (id, region_id, organisation_id, referral_id, dedupe_key, queue, kind, reference, run_at)
     SELECT $42::uuid, $11, $5, $7, $43::text, 'event', 'referral.sent', jsonb_build_object('eventId', $39), $44::timestamptz
     WHERE $42::uuid IS NOT NULL
   ), new_follow_ups AS (${insertFollowUpRows('$53')}
   ), new_wake_ups AS (${insertWakeUpRows(['$11', '$4'], ['$54', '$55', '$56'])}
   ), gone_draft AS (
     DELETE FROM referral_draft WHERE account_id = $25 AND organisation_id = $5 AND key_hash = $46
     RETURNING replaces
   ), new_audit AS (
     INSERT INTO audit_event (${auditColumns})
     SELECT ${auditColumns} FROM jsonb_populate_recordset(NULL::audit_event, $45::jsonb)
   )
   INSERT INTO idempotency (organisation_id, key_hash, request_hash, status, body)
   VALUES ($5, $46, $47, 201, $48)
   RETURNING (SELECT replaces FROM gone_draft) AS replaced`,
);

/**
 * Writes state, event, outbox row, audit row and the stored answer in one statement: all or nothing.
 * The draft of the form goes at the same time.
 * @returns the recalled referral that the form mended; null when it mended none
 * @throws the driver's unique violation on `idempotency_pkey` or `referral_number_key`
 */
export async function insertReferral(tx: Tx, row: NewReferral): Promise<string | null> {
  const actor = actorOf(tx);
  const { client, referral, consent, clientKey, letterKey, event, outbox, idempotency } = row;
  const audit = tx.takeNoted().map((access) => auditRow(access, 0));
  const [made] = await tx.query<{ replaced: string | null }>(insertAll, [
    ...[clientKey.id, clientKey.kekVersion, clientKey.wrapped],
    ...[referral.welfareOrganisationId, actor.organisationId, letterKey.id, referral.id],
    ...[letterKey.kekVersion, letterKey.wrapped, client.id, actor.regionId],
    ...[client.name, client.birthDate, client.phone, client.email, client.address, client.needs],
    ...[client.personIndex, client.phoneIndex, client.neighbourhoodCode, client.municipalityCode],
    ...[client.language, row.now, referral.number, actor.accountId, referral.teamId],
    ...[referral.reasonCode, referral.icpc, referral.hope, referral.isUrgent, referral.shareLevel],
    ...[referral.duplicateOf, referral.contactTarget, referral.contactLimit, row.letterBody],
    ...[consent.id, consent.textVersion, consent.how, event.id, actor.role],
    ...[JSON.stringify(event.payload), outbox?.id ?? null, outbox?.dedupeKey ?? null],
    ...[outbox?.runAt ?? null, JSON.stringify(audit), idempotency.keyHash],
    ...[idempotency.requestHash, JSON.stringify(idempotency.body)],
    ...[client.phoneBirthIndex, referral.profession, referral.needsConfirmation, row.nameIndex],
    JSON.stringify(followUpRows(row.clock)),
    ...wakeUpColumns(row.clock),
  ]);
  return made?.replaced ?? null;
}
