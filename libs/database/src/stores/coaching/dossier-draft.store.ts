import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Which form of which referral; of the actor, for as long as the client's record is this one. */
export interface DossierFormPlace {
  readonly referralId: string;
  readonly clientId: string;
  readonly form: string;
}

/** A form about a client as it was left, sealed under the client's key. */
export interface DossierDraftRow {
  readonly body: Buffer;
  readonly updatedAt: Date;
}

const find = statement(
  'find-dossier-draft',
  `SELECT body, updated_at AS "updatedAt" FROM dossier_draft
   WHERE account_id = $1 AND organisation_id = $2 AND referral_id = $3 AND form = $4 AND client_id = $5
     AND body IS NOT NULL`,
);

/** The actor's own; undefined when there is none, or it was sent. */
export async function findDossierDraft(
  tx: Tx,
  { referralId, clientId, form }: DossierFormPlace,
): Promise<DossierDraftRow | undefined> {
  const { accountId, organisationId } = actorOf(tx);
  const values = [accountId, organisationId, referralId, form, clientId];
  const [row] = await tx.query<DossierDraftRow>(find, values);
  return row;
}

interface DossierDraftChange extends DossierFormPlace {
  readonly keyHash: Buffer;
  /** Null closes it: what was typed is gone, and this form cannot be kept any more. */
  readonly body: Buffer | null;
  readonly now: Date;
}

const put = statement(
  'put-dossier-draft',
  `INSERT INTO dossier_draft AS d (region_id, organisation_id, account_id, referral_id, form, client_id,
     key_hash, body, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (account_id, organisation_id, referral_id, form) DO UPDATE
     SET client_id = excluded.client_id, key_hash = excluded.key_hash, body = excluded.body,
       updated_at = excluded.updated_at
     WHERE d.body IS NOT NULL OR d.key_hash <> excluded.key_hash
   RETURNING 1`,
);

/** Keeps what the form holds now; false when this very form was closed before. */
export async function putDossierDraft(tx: Tx, change: DossierDraftChange): Promise<boolean> {
  const { regionId, organisationId, accountId } = actorOf(tx);
  const { referralId, form, clientId, keyHash, body, now } = change;
  const rows = await tx.query(put, [
    ...[regionId, organisationId, accountId, referralId, form],
    ...[clientId, keyHash, body, now],
  ]);
  return rows.length === 1;
}
