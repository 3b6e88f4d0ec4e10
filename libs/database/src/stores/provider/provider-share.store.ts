import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const provider = statement(
  'find-provider-of-activity',
  `SELECT o.id, o.name FROM activity a JOIN organisation o ON o.id = a.organisation_id
   WHERE a.id = $1 AND o.kind = 'provider'`,
);

/** Who organises it; undefined where that is no organisation that can be told of clients. */
export async function findProviderOf(
  tx: Tx,
  activityId: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [row] = await tx.query<{ id: string; name: string }>(provider, [activityId]);
  return row;
}

const shared = statement(
  'has-provider-share',
  `SELECT EXISTS (SELECT 1 FROM provider_share WHERE participation_id = $1) AS "has"`,
);

export async function hasProviderShare(tx: Tx, participationId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>(shared, [participationId]);
  return row?.has === true;
}

const insertConsent = statement(
  'insert-provider-consent',
  `INSERT INTO consent (id, referral_id, client_id, organisation_id, scope, text_version, given_how, given_at, recorded_by)
   VALUES ($1, $2, $3, actor_organisation(), 'provider', $4, 'spoken', $5, actor_account())`,
);

const insertShare = statement(
  'insert-provider-share',
  `INSERT INTO provider_share (participation_id, referral_id, activity_id, organisation_id, consent_id, data_key_id,
     body, shared_by, shared_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, actor_account(), $8)`,
);

export interface NewProviderShare {
  readonly participationId: string;
  readonly referralId: string;
  readonly clientId: string;
  readonly activityId: string;
  readonly providerId: string;
  readonly consentId: string;
  readonly textVersion: string;
  /** The key under which `body` is sealed: the client's own. */
  readonly keyId: string;
  readonly body: Buffer;
  readonly at: Date;
}

/** What the client agreed to, and what the provider sees from now on. */
export async function insertProviderShare(tx: Tx, share: NewProviderShare): Promise<void> {
  const { participationId, referralId, consentId, at } = share;
  const agreed = [consentId, referralId, share.clientId, share.textVersion, at];
  await tx.query(insertConsent, agreed);
  await tx.query(insertShare, [
    ...[participationId, referralId, share.activityId, share.providerId, consentId, share.keyId],
    ...[share.body, at],
  ]);
}

const end = statement(
  'end-provider-share',
  `UPDATE consent SET withdrawn_at = $2 WHERE withdrawn_at IS NULL
     AND id = (SELECT consent_id FROM provider_share WHERE participation_id = $1) RETURNING id`,
);

/** Ends the consent, and with it what the provider sees. False when nothing was shared. */
export async function endProviderShare(
  tx: Tx,
  participationId: string,
  now: Date,
): Promise<boolean> {
  return (await tx.query(end, [participationId, now])).length === 1;
}
