import type { InvitationPage, InvitationView, OwnAccountView } from '@wor/contract';
import type { OwnAccount } from '@wor/services';

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly state: InvitationView['state'];
}

/** One page out of a look at one row more. */
export function toInvitationPage(rows: readonly Invited[], limit: number): InvitationPage {
  const items = rows.slice(0, limit).map(toInvitation);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function toInvitation(row: Invited): InvitationView {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    organisation: row.organisation,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    state: row.state,
  };
}

/** One's own account, for its owner. */
export function toOwnAccount(account: OwnAccount): OwnAccountView {
  const { email, waitingEmail, hasSecondFactor, isFactorDemanded, recoveryCodesLeft } = account;
  return { email, waitingEmail, hasSecondFactor, isFactorDemanded, recoveryCodesLeft };
}
