import {
  deleteOwnFederatedIdentity,
  insertFederatedIdentity,
  listOwnFederatedIdentities,
  type OwnLinkRow,
} from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../../home.js';
import type { FederatedLoginService, Return } from './federated-login.service.js';

/**
 * Linking one's account to a login elsewhere. Only somebody who is logged in here can do it, so that
 * an e-mail address that a provider claims opens nothing (I-03).
 */
export class OwnLinksService {
  constructor(
    private readonly home: Home,
    private readonly logins: FederatedLoginService,
  ) {}

  list(actor: Actor): Promise<OwnLinkRow[]> {
    return this.home.database.transaction(actor, (tx) => {
      tx.note({ event: 'identity.list', action: 'R', object: objectOf(actor) });
      return listOwnFederatedIdentities(tx);
    });
  }

  /**
   * Links whoever came back from the provider of one's own organisation.
   * @throws DomainError `not_found` for the provider of another organisation, `login.refused`,
   *   `identity.taken`
   */
  async link(actor: Actor, back: Return): Promise<void> {
    const row = await this.logins.providerNamed(back.slug);
    if (row.organisationId !== actor.organisationId) throw new DomainError('not_found');
    const { issuer, subject } = await this.logins.prove(row, back);
    await this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'identity.link', action: 'C', object: objectOf(actor) });
      const { accountId } = actor;
      const link = { id: newId(), accountId, providerId: row.id, issuer, subject };
      if (!(await insertFederatedIdentity(tx, link))) throw new DomainError('identity.taken');
    });
  }

  /** @throws DomainError `not_found` when it is not one's own */
  unlink(actor: Actor, id: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'identity.unlink', action: 'D', object: objectOf(actor) });
      if (!(await deleteOwnFederatedIdentity(tx, id))) throw new DomainError('not_found');
    });
  }
}

const objectOf = ({ accountId }: Actor) => ({ kind: 'session', id: accountId }) as const;
