import type { Access, Tx } from '@wor/database';
import { can, DomainError, type Permission } from '@wor/domain';

/** Notes what somebody looks at or changes, also when they may not. @throws DomainError `permission.refused` */
export function allowNoted(tx: Tx, permission: Permission, access: Access): void {
  tx.note(access);
  if (tx.actor === undefined || !can(tx.actor, permission)) {
    throw new DomainError('permission.refused');
  }
}
