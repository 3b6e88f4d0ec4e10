import type { Access, Tx } from '@wor/database';
import { can, DomainError, type Permission } from '@wor/domain';

/** Notes what a provider looks at or changes. @throws DomainError `permission.refused` */
export function asProvider(tx: Tx, permission: Permission, access: Access): void {
  tx.note(access);
  if (tx.actor === undefined || !can(tx.actor, permission)) {
    throw new DomainError('permission.refused');
  }
}
