import type { CarriedReason, CivilDate, MessageChannel } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A text of a dossier, and where it belongs. */
export interface SealedText {
  readonly table: string;
  readonly column: string;
  /** As the seal names it. */
  readonly row: string;
  readonly body: Buffer;
}

const list = statement(
  'list-sealed-texts',
  `SELECT 'contact_moment' AS "table", 'note' AS "column", id::text AS "row", note AS body
     FROM contact_moment WHERE referral_id = $1 AND note IS NOT NULL
   UNION ALL SELECT 'note', 'body', id::text, body FROM note WHERE referral_id = $1
   UNION ALL SELECT 'intake', 'body', referral_id::text || '/' || episode, body FROM intake WHERE referral_id = $1
   UNION ALL SELECT 'measurement', 'body', id::text, body FROM measurement WHERE referral_id = $1
   UNION ALL SELECT 'follow_up', 'body', id::text, body FROM follow_up WHERE referral_id = $1 AND body IS NOT NULL
   UNION ALL SELECT 'inbound_item', 'body', id::text, body FROM inbound_item
     WHERE referral_id = $1 AND body IS NOT NULL
   UNION ALL SELECT 'appointment', 'place', id::text, place FROM appointment
     WHERE referral_id = $1 AND place IS NOT NULL`,
);

/** Everything of a referral that lies under the client's key, besides the hope. */
export async function listSealedTexts(tx: Tx, referralId: string): Promise<SealedText[]> {
  return tx.query<SealedText>(list, [referralId]);
}

const insert = statement(
  'insert-moved-client',
  `WITH key AS (
     INSERT INTO data_key (id, organisation_id, created_by, kek_version, wrapped) VALUES ($3, $2, $4, $5, $6)
   )
   INSERT INTO client (id, region_id, organisation_id, created_by, data_key_id, name, birth_date, phone, email,
     address, needs, person_index, phone_index, phone_birth_index, neighbourhood_code, municipality_code, language,
     created_at, updated_at)
   SELECT $1, $15, $2, $4, $3, $7, $8, $9, $10, $11, $12, $16, $17, $18, c.neighbourhood_code,
     c.municipality_code, c.language, $13, $13
   FROM client c WHERE c.id = $14`,
);

interface MovedClient {
  readonly id: string;
  /** The record whose particulars these are. */
  readonly copyOf: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly key: { readonly id: string; readonly kekVersion: number; readonly wrapped: Buffer };
  readonly name: Buffer;
  readonly birthDate: Buffer;
  readonly phone: Buffer | null;
  readonly email: Buffer | null;
  readonly address: Buffer | null;
  readonly needs: Buffer;
  /** Under the key of the region. */
  readonly personIndex: Buffer;
  readonly phoneIndex: Buffer | null;
  readonly phoneBirthIndex: Buffer | null;
  readonly now: Date;
}

/** The same person as a client of another organisation, under a key of theirs. */
export async function insertMovedClient(tx: Tx, row: MovedClient): Promise<void> {
  const { organisationId } = actorOf(tx);
  await tx.query(insert, [
    ...[
      row.id,
      row.organisationId,
      row.key.id,
      organisationId,
      row.key.kekVersion,
      row.key.wrapped,
    ],
    ...[row.name, row.birthDate, row.phone, row.email, row.address, row.needs, row.now, row.copyOf],
    ...[row.regionId, row.personIndex, row.phoneIndex, row.phoneBirthIndex],
  ]);
}

const insertAgreement = statement(
  'insert-transfer-consent',
  `INSERT INTO consent (id, referral_id, client_id, organisation_id, scope, text_version, given_how, given_at, recorded_by)
   VALUES ($1, $2, $3, $4, 'transfer', $5, 'spoken', $6, $7)`,
);

interface Agreement {
  readonly id: string;
  readonly referralId: string;
  readonly clientId: string;
  readonly textVersion: string;
  readonly now: Date;
}

/** What the client agreed to, as the actor heard it. */
export async function insertTransferConsent(tx: Tx, agreement: Agreement): Promise<void> {
  const { id, referralId, clientId, textVersion, now } = agreement;
  const { organisationId, accountId } = actorOf(tx);
  await tx.query(insertAgreement, [
    ...[id, referralId, clientId, organisationId, textVersion, now, accountId],
  ]);
}

/** What is said in the words of another region, where the referral goes to one. */
export interface LeftRegion {
  readonly movedOn: CivilDate;
  readonly reason: CarriedReason;
  /** The addresses of now: by which index each is known here, and by which there. */
  readonly addresses: readonly {
    readonly channel: MessageChannel;
    readonly from: Buffer;
    readonly to: Buffer;
  }[];
}

const give = statement('give-appointments', 'SELECT give_appointments($1, $2, $3)');
const leave = statement('leave-region', 'SELECT leave_region($1, $2, $3, $4, $5)');
const move = statement('move-dossier', 'SELECT move_dossier($1, $2, $3, $4, $5)');

interface Moved {
  readonly referralId: string;
  readonly clientId: string;
  readonly teamId: string;
  /** All of these under the receiver's key. */
  readonly hope: Buffer | null;
  readonly texts: readonly SealedText[];
  /** Undefined within a region. */
  readonly left: LeftRegion | undefined;
}

/** Gives the referral away: after this the actor's organisation is no party to it any more. */
export async function moveDossier(tx: Tx, moved: Moved): Promise<void> {
  const texts = moved.texts.map(({ table, row, body }) => ({
    ...{ table, row, body: body.toString('base64') },
  }));
  const { referralId, clientId, teamId, hope, left } = moved;
  const sealed = JSON.stringify(texts);
  await tx.query(give, [referralId, teamId, sealed]);
  if (left !== undefined) await leaveRegion(tx, { referralId, teamId, left });
  await tx.query(move, [referralId, clientId, teamId, hope, sealed]);
}

type Leaving = Pick<Moved, 'referralId' | 'teamId'> & { readonly left: LeftRegion };

async function leaveRegion(tx: Tx, { referralId, teamId, left }: Leaving): Promise<void> {
  const { code, origin } = left.reason;
  const reason = { code, originCode: origin?.code ?? null, originLabel: origin?.label ?? null };
  const addresses = left.addresses.map(({ channel, from, to }) => ({
    ...{ channel, from: from.toString('base64'), to: to.toString('base64') },
  }));
  const facts = [JSON.stringify(reason), JSON.stringify(addresses)];
  await tx.query(leave, [referralId, teamId, left.movedOn, ...facts]);
}
