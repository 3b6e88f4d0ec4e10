import { DomainError } from '../error.js';

/** What a coach says about somebody who died. */
export interface DeathOrder {
  /** A second thought: nothing of it can be undone. */
  readonly isSure?: boolean;
  /** The referrer knows it: then nobody writes to them. */
  readonly isReferrerTold?: boolean;
}

/** @throws DomainError `death.unsure` */
export function checkDeath({ isSure }: DeathOrder): void {
  const code = 'death.unsure';
  if (isSure !== true) throw new DomainError(code, { fields: [{ field: 'isSure', code }] });
}

/** What the referrer reads behind the login; a mail says only that there is a message. */
export const deathMessage =
  'U hoeft niets te doen. De inwoner is overleden. Wij hebben alle afspraken en berichten gestopt.';
