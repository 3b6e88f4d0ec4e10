import {
  getLaunchKey,
  listLaunchKeys,
  saveLaunchKey,
  type LaunchKeyRow,
  type Tx,
} from '@wor/database';
import {
  can,
  checkIssuer,
  checkLaunchKeys,
  checkValidUntil,
  civilDateOf,
  DomainError,
  type Actor,
} from '@wor/domain';
import { isPublicEcKey } from '@wor/platform';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';

/** A practice, and what its system signs with. */
export type LaunchKeyRecord = LaunchKeyRow;

interface LaunchKeyPage {
  /** The last practice that was shown. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Keys as an administrator pasted them. */
export interface KeysToSave {
  readonly organisationId: string;
  readonly issuer: string;
  /** JSON: a JWK Set or one JWK. Never an address: nothing is fetched. */
  readonly jwks: string;
  readonly validUntil: string;
  /** The version that was seen; 0 where nothing was registered. */
  readonly version: number;
}

/** Which keys the GP systems of a region sign with: the administrator's work. */
export class LaunchKeyService {
  constructor(private readonly home: Home) {}

  list(actor: Actor, { after, limit }: LaunchKeyPage) {
    return this.asAdministrator(actor, { action: 'R', id: 'all' }, async (tx) => {
      const rows = await listLaunchKeys(tx, { after, limit: limit + 1 });
      return pageOf(rows, limit, ({ organisationId }) => organisationId);
    });
  }

  /** @throws DomainError `not_found` for what is no practice of the region */
  read(actor: Actor, organisationId: string): Promise<LaunchKeyRow> {
    return this.asAdministrator(actor, { action: 'R', id: organisationId }, (tx) =>
      getLaunchKey(tx, organisationId),
    );
  }

  /** @throws DomainError `launch_key.…` by what is wrong, `not_found` as `read` */
  save(actor: Actor, { organisationId, version, ...given }: KeysToSave): Promise<LaunchKeyRow> {
    return this.asAdministrator(actor, { action: 'U', id: organisationId }, async (tx) => {
      await getLaunchKey(tx, organisationId);
      const issuer = checkIssuer(given.issuer);
      const jwks = checkLaunchKeys(given.jwks);
      const validUntil = checkValidUntil(given.validUntil, civilDateOf(this.home.clock.now()));
      if (!jwks.keys.every(isPublicEcKey)) {
        const code = 'launch_key.kind';
        throw new DomainError(code, { fields: [{ field: 'jwks', code }] });
      }
      await saveLaunchKey(tx, { organisationId, issuer, jwks, validUntil, version });
      return getLaunchKey(tx, organisationId);
    });
  }

  private asAdministrator<Result>(
    actor: Actor,
    { action, id }: { readonly action: 'R' | 'U'; readonly id: string },
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.home.database.transaction(actor, (tx) => {
      tx.note({ event: 'launch_key.edit', action, object: { kind: 'system', id } });
      if (!can(actor, 'launch_key.edit')) throw new DomainError('permission.refused');
      return work(tx);
    });
  }
}
