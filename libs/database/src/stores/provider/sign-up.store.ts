import type { CivilDate, ParticipationStatus, ProviderAnswer } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** The sealed extract of somebody of whom a provider may know. */
export interface SharedPersonRow {
  /** Of the participation. */
  readonly id: string;
  readonly body: Buffer;
  readonly keyId: string;
  /** Of the team that shared it. */
  readonly welfareOrganisationId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

/** Somebody who may come to an activity of the actor's own organisation. */
export interface SignUpRow extends SharedPersonRow {
  readonly referralId: string;
  readonly status: ParticipationStatus;
  readonly chosenOn: CivilDate;
  readonly activityId: string;
  readonly activity: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly freeSeats: number;
  readonly answer: ProviderAnswer | null;
  readonly answeredOn: CivilDate | null;
}

const localDay = (moment: string): string =>
  `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date::text`;

const person = `s.participation_id AS id, s.body, k.id AS "keyId", k.organisation_id AS "welfareOrganisationId",
  k.kek_version AS "kekVersion", k.wrapped`;

// The organisation stands here as well as in the policies: both must agree.
const signUps = `SELECT ${person}, l.referral_id AS "referralId", l.status, ${localDay('l.proposed_at')} AS "chosenOn",
    a.id AS "activityId", a.name AS activity, a.weekday, left(a.starts_at::text, 5) AS "startsAt",
    a.capacity - a.taken AS "freeSeats", w.answer, ${localDay('w.answered_at')} AS "answeredOn"
  FROM provider_share s JOIN participation l ON l.id = s.participation_id
    JOIN activity a ON a.id = s.activity_id JOIN data_key k ON k.id = s.data_key_id
    LEFT JOIN LATERAL (SELECT x.answer, x.answered_at FROM provider_answer x
      WHERE x.participation_id = l.id AND x.organisation_id = s.organisation_id ORDER BY x.answered_at DESC, x.id DESC LIMIT 1) w ON true
  WHERE s.organisation_id = (SELECT actor_organisation()) AND l.status = ANY ($1)`;

const list = statement(
  'list-sign-ups',
  `${signUps} AND ($2::uuid IS NULL OR l.id > $2) ORDER BY l.id LIMIT $3`,
);

interface Page {
  /** The last id of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Of the actor's own organisation; ids are in the order of choosing, so who waits longest is first. */
export async function listSignUps(
  tx: Tx,
  statuses: readonly ParticipationStatus[],
  { after, limit }: Page,
): Promise<SignUpRow[]> {
  return tx.query<SignUpRow>(list, [statuses, after, limit]);
}

const find = statement('find-sign-up', `${signUps} AND l.id = $2`);

export async function findSignUp(
  tx: Tx,
  statuses: readonly ParticipationStatus[],
  id: string,
): Promise<SignUpRow | undefined> {
  const [row] = await tx.query<SignUpRow>(find, [statuses, id]);
  return row;
}

const insert = statement(
  'insert-provider-answer',
  `INSERT INTO provider_answer (id, participation_id, organisation_id, answer, reason, answered_by, answered_at)
   VALUES ($1, $2, actor_organisation(), $3, $4, actor_account(), $5)`,
);

interface NewAnswer {
  readonly id: string;
  readonly participationId: string;
  readonly answer: ProviderAnswer;
  readonly reason: string | null;
  readonly at: Date;
}

export async function insertProviderAnswer(tx: Tx, row: NewAnswer): Promise<void> {
  await tx.query(insert, [row.id, row.participationId, row.answer, row.reason, row.at]);
}

/** What a provider said, for the team. */
export interface ProviderAnswerRow {
  readonly participationId: string;
  readonly answer: ProviderAnswer;
  readonly reason: string | null;
  readonly answeredBy: string;
}

const read = statement(
  'find-provider-answer',
  `SELECT participation_id AS "participationId", answer, reason, answered_by AS "answeredBy"
   FROM provider_answer WHERE id = $1`,
);

/** Undefined when the actor is no party to it. */
export async function findProviderAnswer(
  tx: Tx,
  id: string,
): Promise<ProviderAnswerRow | undefined> {
  const [row] = await tx.query<ProviderAnswerRow>(read, [id]);
  return row;
}
