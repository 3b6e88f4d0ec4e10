import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

interface NewEmailChange {
  readonly id: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly tokenHash: Buffer;
}

const revokeOpen = statement(
  'revoke-email-changes',
  `UPDATE email_change SET revoked_at = now()
   WHERE account_id = actor_account() AND confirmed_at IS NULL AND revoked_at IS NULL`,
);
const insert = statement(
  'insert-email-change',
  `INSERT INTO email_change (id, account_id, organisation_id, region_id, old_email, new_email, token_hash)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Another address for the actor's own account, which takes the place of one that was asked before. */
export async function insertEmailChange(tx: Tx, change: NewEmailChange): Promise<void> {
  const { accountId, organisationId, regionId } = actorOf(tx);
  const { id, oldEmail, newEmail, tokenHash } = change;
  await tx.query(revokeOpen);
  await tx.query(insert, [
    ...[id, accountId, organisationId, regionId, oldEmail, newEmail, tokenHash],
  ]);
}

const findOpen = statement(
  'find-open-email-change',
  `SELECT new_email AS "newEmail" FROM email_change
   WHERE account_id = actor_account() AND confirmed_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
);

/** The address that waits for the actor to open its mail. */
export async function findOpenEmailChange(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.query<{ newEmail: string }>(findOpen);
  return row?.newEmail;
}

const confirm = statement(
  'confirm-email',
  `SELECT whose AS "accountId", is_taken AS "isTaken" FROM confirm_email($1, $2, $3)`,
);

interface Confirmed {
  readonly accountId: string;
  /** True when somebody else has the address by now: then nothing was changed. */
  readonly isTaken: boolean;
}

interface Confirmation {
  readonly tokenHash: Buffer;
  readonly outboxId: string;
  readonly runAt: Date;
}

/** Changes the address and tells the old one. Undefined when the link ran out or was used. */
export async function confirmEmailChange(
  tx: Tx,
  { tokenHash, outboxId, runAt }: Confirmation,
): Promise<Confirmed | undefined> {
  const [row] = await tx.query<Confirmed>(confirm, [tokenHash, outboxId, runAt]);
  return row;
}

const addresses = statement(
  'find-changed-addresses',
  `SELECT old_email AS "oldEmail", new_email AS "newEmail" FROM email_change WHERE id = $1`,
);

/** Both addresses of a change that was asked for at the actor's organisation. */
export async function findChangedAddresses(
  tx: Tx,
  id: string,
): Promise<{ readonly oldEmail: string; readonly newEmail: string } | undefined> {
  const [row] = await tx.query<{ oldEmail: string; newEmail: string }>(addresses, [id]);
  return row;
}
