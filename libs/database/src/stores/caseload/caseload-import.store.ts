import { openStatuses, type CasePlace, type CivilDate, type Referral } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { NewClient, NewKey } from '../refer.store.js';

/** Somebody of the actor's organisation who coaches, by the address that a file names. */
export interface MailedCoach {
  readonly email: string;
  readonly id: string;
  readonly teamIds: readonly string[];
}

const coaches = statement('list-coaches-by-mail', 'SELECT * FROM list_coaches_by_mail()');

/** Only a lead's transaction gets any. */
export async function listCoachesByMail(tx: Tx): Promise<MailedCoach[]> {
  return tx.query<MailedCoach>(coaches);
}

const areas = statement(
  'list-case-places',
  `SELECT a.postcode4, a.team_id AS "teamId", a.neighbourhood_code AS "neighbourhoodCode",
     n.municipality_code AS "municipalityCode"
   FROM service_area a LEFT JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
   WHERE a.region_id = actor_region()`,
);

/** Where somebody with a postcode lives and who helps there; the whole region, some hundreds of rows. */
export async function listCasePlaces(
  tx: Tx,
): Promise<(CasePlace & { readonly postcode4: string })[]> {
  return tx.query(areas);
}

const known = statement(
  'find-known-case',
  `SELECT r.id, r.imported_on IS NOT NULL AND r.sent_at = $2 AS "isSame", r.status = ANY ($3) AS "isOpen"
   FROM client c JOIN referral r ON r.client_id = c.id
   WHERE c.organisation_id = actor_organisation() AND c.person_index = $1
   ORDER BY 2 DESC, 3 DESC LIMIT 1`,
);

interface KnownCase {
  readonly id: string;
  /** It was imported before, from the same day. */
  readonly isSame: boolean;
  readonly isOpen: boolean;
}

/** What the organisation has of a person already; undefined when it knows nobody. */
export async function findKnownCase(
  tx: Tx,
  personIndex: Buffer,
  sentAt: Date,
): Promise<KnownCase | undefined> {
  const [row] = await tx.query<KnownCase>(known, [personIndex, sentAt, openStatuses]);
  return row;
}

const free = statement('find-free-number', 'SELECT find_free_number($1) AS "number"');

/** The first number that no referral of any region has; undefined when all are taken. */
export async function findFreeNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx.query<{ number: string | null }>(free, [numbers]);
  return row?.number ?? undefined;
}

/** Everything that a case which is taken over writes; texts come sealed. */
export interface NewCase {
  readonly clientKey: NewKey;
  readonly letterKey: NewKey;
  readonly client: NewClient;
  readonly referral: Referral;
  readonly place: CasePlace;
  readonly letter: { readonly body: Buffer; readonly nameIndex: Buffer };
  readonly consent: {
    readonly id: string;
    readonly textVersion: string;
    readonly how: string;
    readonly givenAt: Date;
  };
  readonly importedOn: CivilDate;
  readonly now: Date;
}

const insert = statement(
  'insert-imported-case',
  `WITH new_keys AS (
     INSERT INTO data_key (id, organisation_id, created_by, referral_id, kek_version, wrapped)
     VALUES ($1, $4, $4, NULL, $2, $3), ($5, $4, $4, $6, $7, $8)
   ), new_client AS (
     INSERT INTO client (id, region_id, organisation_id, created_by, data_key_id, name, birth_date, phone, email,
       address, needs, person_index, phone_index, phone_birth_index, neighbourhood_code, municipality_code,
       language, created_at, updated_at)
     VALUES ($9, $10, $4, $4, $1, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $23)
   ), new_referral AS (
     INSERT INTO referral (id, number, region_id, status, held_from, wake_on, referrer_organisation_id,
       referrer_account_id, welfare_organisation_id, team_id, coach_id, client_id, reason_code, share_level,
       contact_target, contact_limit, sent_at, accepted_at, spoken_at, intake_at, started_at, updated_at,
       neighbourhood_code, imported_on)
     VALUES ($6, $24, $10, $25, $26, $27, $4, $28, $4, $29, $30, $9, $31, $32, $33, $34, $35, $36, $37, $38, $39,
       $23, $20, $40)
   ), new_letter AS (
     INSERT INTO referral_letter (referral_id, organisation_id, data_key_id, body, person_index,
       phone_birth_index, name_index, sent_at)
     VALUES ($6, $4, $5, $41, $17, $19, $42, $35)
   )
   INSERT INTO consent (id, referral_id, client_id, organisation_id, scope, text_version, given_how, given_at, recorded_by)
   VALUES ($43, $6, $9, $4, 'referral', $44, $45, $46, $47)`,
);

/** Client, keys, referral, letter and consent in one statement, in the name of the actor's organisation. */
export async function insertImportedCase(tx: Tx, row: NewCase): Promise<void> {
  const { organisationId, accountId } = actorOf(tx);
  const { clientKey, letterKey, client, referral: r, place, letter, consent } = row;
  await tx.query(insert, [
    ...[clientKey.id, clientKey.kekVersion, clientKey.wrapped, organisationId, letterKey.id, r.id],
    ...[letterKey.kekVersion, letterKey.wrapped, client.id, r.regionId, client.name],
    ...[client.birthDate, client.phone, client.email, client.address, client.needs],
    ...[client.personIndex, client.phoneIndex, client.phoneBirthIndex, place.neighbourhoodCode],
    ...[place.municipalityCode, client.language, row.now, r.number, r.status, r.heldFrom, r.wakeOn],
    ...[r.referrerAccountId, r.teamId, r.coachId, r.reasonCode, r.shareLevel, r.contactTarget],
    ...[r.contactLimit, r.sentAt, r.acceptedAt, r.spokenAt, r.intakeAt, r.startedAt],
    ...[row.importedOn, letter.body, letter.nameIndex, consent.id, consent.textVersion],
    ...[consent.how, consent.givenAt, accountId],
  ]);
}
