import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Where a token leads. Ids only: whoever has it is let in by the tenant that it names. */
export interface PostTokenRow {
  readonly purpose: 'link' | 'reply';
  readonly regionId: string;
  readonly organisationId: string;
  readonly referralId: string;
  /** Null for an answer to a mail to a professional. */
  readonly clientMessageId: string | null;
  readonly madeAt: Date;
}

export interface NewPostToken extends PostTokenRow {
  readonly hash: Buffer;
}

const insert = statement(
  'insert-post-token',
  `INSERT INTO post_token (hash, purpose, region_id, organisation_id, referral_id, client_message_id, made_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
);

export async function insertPostToken(tx: Tx, token: NewPostToken): Promise<void> {
  const { hash, purpose, regionId, organisationId, referralId, clientMessageId, madeAt } = token;
  await tx.query(insert, [
    ...[hash, purpose, regionId, organisationId, referralId, clientMessageId, madeAt],
  ]);
}

const find = statement(
  'find-post-token',
  `SELECT purpose, region_id AS "regionId", organisation_id AS "organisationId", referral_id AS "referralId",
     client_message_id AS "clientMessageId", made_at AS "madeAt"
   FROM find_post_token($1, $2, $3)`,
);

/** Undefined for a token that nobody gave, or that is older than `since`. */
export async function findPostToken(
  tx: Tx,
  hash: Buffer,
  { purpose, since }: { readonly purpose: PostTokenRow['purpose']; readonly since: Date },
): Promise<PostTokenRow | undefined> {
  const [row] = await tx.query<PostTokenRow>(find, [hash, purpose, since]);
  return row;
}
