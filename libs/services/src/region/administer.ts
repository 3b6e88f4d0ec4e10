import type { Access, Tx } from '@wor/database';
import { can, DomainError, type Permission } from '@wor/domain';

/**
 * Notes what an administrator looks at or changes, and lets nobody else through. A detail is written
 * as it is at the commit.
 * @throws DomainError `permission.refused`
 */
export function asAdministrator(
  tx: Tx,
  permission: Extract<Permission, 'region.read' | 'region.edit'>,
  access: Omit<Access, 'object'> & {
    readonly id: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): void {
  const { event, action, id, detail } = access;
  const object = { kind: 'system', id } as const;
  tx.note({ event, action, object: { ...object, ...(detail && { detail }) } });
  if (tx.actor === undefined || !can(tx.actor, permission)) {
    throw new DomainError('permission.refused');
  }
}

/** @throws DomainError `region.changed` when somebody else was first */
export function refuseStale(row: { readonly version: number }, seen: number): void {
  if (row.version !== seen) throw new DomainError('region.changed', { version: row.version });
}
