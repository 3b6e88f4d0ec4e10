import {
  findAccountAddress,
  findChangedAddresses,
  findInvitationAddress,
  findTeamAddress,
  type Tx,
} from '@wor/database';

/**
 * The address behind the reference of a mail row, read by the organisation that the row names.
 * Undefined when the person no longer works there: then nobody gets the mail.
 */
export async function addressOf(
  tx: Tx,
  reference: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { accountId, teamId, linkId, newAddressOf, oldAddressOf } = reference;
  if (accountId !== undefined) return findAccountAddress(tx, accountId);
  if (teamId !== undefined) return findTeamAddress(tx, teamId);
  if (newAddressOf !== undefined) return (await findChangedAddresses(tx, newAddressOf))?.newEmail;
  if (oldAddressOf !== undefined) return (await findChangedAddresses(tx, oldAddressOf))?.oldEmail;
  return linkId === undefined ? undefined : findInvitationAddress(tx, linkId);
}
