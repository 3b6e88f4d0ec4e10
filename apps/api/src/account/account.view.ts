import type { InvitationPage, InvitationView } from '@wor/contract';

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
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
  };
}
