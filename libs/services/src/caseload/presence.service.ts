import { lookAtDossier } from '@wor/database';
import type { Actor } from '@wor/domain';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';

/** Who has a dossier open now. */
export class PresenceService {
  constructor(private readonly home: Home) {}

  /**
   * The actor looks at a dossier now; colleagues who do hear of it for two minutes.
   * @returns the names of those who look too
   * @throws DomainError `not_found`
   */
  look(actor: Actor, referralId: string): Promise<readonly string[]> {
    return this.home.database.transaction(actor, async (tx) => {
      const look = { event: 'referral.look', action: 'R' } as const;
      const access = { ...look, object: { kind: 'referral', id: referralId } } as const;
      await getOwnReferral(tx, referralId, 'client.read').catch((error: unknown) => {
        tx.note(access);
        throw error;
      });
      const { isNew, names } = await lookAtDossier(tx, referralId);
      // Whoever goes on looking was written down when they began.
      if (isNew) tx.note(access);
      return names;
    });
  }
}
