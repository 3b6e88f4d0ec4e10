import {
  countRecoveryCodes,
  findEntry,
  findOpenEmailChange,
  findSecondFactor,
} from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import type { Home } from '../../home.js';

/** How somebody logs in. */
export interface OwnAccount {
  readonly email: string;
  /** The address that counts once the link in the mail to it was opened. */
  readonly waitingEmail: string | null;
  readonly hasSecondFactor: boolean;
  /** By an organisation for which this person works; then it cannot be removed. */
  readonly isFactorDemanded: boolean;
  readonly recoveryCodesLeft: number;
}

/** What somebody sees of their own account. */
export class OwnAccountService {
  constructor(private readonly home: Home) {}

  read(actor: Actor): Promise<OwnAccount> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'system', id: actor.accountId } as const;
      tx.note({ event: 'account.read', action: 'R', object });
      const entry = await findEntry(tx, actor.accountId);
      if (entry === undefined) throw new DomainError('session.ended');
      const factor = await findSecondFactor(tx);
      return {
        email: entry.email,
        waitingEmail: (await findOpenEmailChange(tx)) ?? null,
        hasSecondFactor: factor?.isConfirmed === true,
        isFactorDemanded: entry.memberships.some(({ demandsSecondFactor }) => demandsSecondFactor),
        recoveryCodesLeft: await countRecoveryCodes(tx),
      };
    });
  }
}
