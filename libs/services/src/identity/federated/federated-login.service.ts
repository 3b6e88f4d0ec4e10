import {
  findFederatedLogin,
  findIdentityProvider,
  listIdentityProviders,
  useFederatedReturn,
  type FederatedLoginRow,
  type ProviderRow,
} from '@wor/database';
import { DomainError, factorsElsewhere, isAssured, type ErrorCode, type Origin } from '@wor/domain';
import { hashOf, newToken, type Proof, type RelyingParty } from '@wor/platform';
import type { Home } from '../../home.js';
import { openSession, type OpenSession } from '../open-session.js';
import { providerOf } from './provider-of.js';

/** What a browser brings back from an identity provider. */
export interface Return {
  /** Which provider: every one has a way back of its own, so that none can answer for another. */
  readonly slug: string;
  /** What only this browser kept since it left. */
  readonly secret: string;
  /** The query of the address that it came back to. */
  readonly query: string;
  readonly origin: Origin;
}

/** Where to send a browser, and the secret that it has to keep until it comes back. */
export interface Departure {
  readonly url: string;
  readonly secret: string;
}

/** What logging in elsewhere needs besides `Home`. */
interface Federation {
  readonly party: RelyingParty;
  /** The public address of the web app, such as `https://welzijn.example`. */
  readonly webOrigin: string;
}

/** Logging in at an organisation's own identity provider (I-01, I-02, I-03). */
export class FederatedLoginService {
  constructor(
    private readonly home: Home,
    private readonly around: Federation,
  ) {}

  /** The providers that a login page offers, by name. */
  list(): Promise<{ readonly slug: string; readonly name: string }[]> {
    return this.home.database.oneStatement((tx) => listIdentityProviders(tx));
  }

  /**
   * Begins a login; nothing is stored.
   * @throws DomainError `not_found`, or `provider.away` when the provider does not answer
   */
  async begin(slug: string): Promise<Departure> {
    const provider = this.described(await this.providerNamed(slug), slug);
    const secret = newToken();
    const url = await this.around.party.authorizationUrl(provider, secret).catch(() => {
      throw new DomainError('provider.away');
    });
    return { url: url.toString(), secret };
  }

  /**
   * Opens a session for whoever comes back, in the first role for which the provider vouches enough.
   * @throws DomainError `login.refused`, `login.unlinked`, `login.assurance_too_low`
   */
  async finish(back: Return): Promise<OpenSession> {
    const row = await this.providerNamed(back.slug);
    const proof = await this.prove(row, back);
    const login = await this.home.database.transaction(undefined, (tx) =>
      findFederatedLogin(tx, { providerId: row.id, ...proof }),
    );
    if (login === undefined) return this.refuse('login.unlinked', back.origin);
    if (login.isDisabled) return this.refuse('login.refused', back.origin);
    const membershipId = assuredRole(login, row, proof);
    if (membershipId === undefined) return this.refuse('login.assurance_too_low', back.origin);
    const { accountId } = login;
    const factors = factorsElsewhere(proof.acr);
    return openSession(this.home, { accountId, membershipId, factors, origin: back.origin });
  }

  /**
   * Who came back, once: the same way back is worth nothing a second time.
   * @throws DomainError `login.refused`, audited
   */
  async prove(row: ProviderRow, back: Return): Promise<Proof> {
    const isFirst = await this.home.database.transaction(undefined, (tx) =>
      useFederatedReturn(tx, hashOf(back.secret)),
    );
    if (!isFirst) return this.refuse('login.refused', back.origin);
    return this.around.party
      .redeem(this.described(row, back.slug), back.secret, back.query)
      .catch(() => this.refuse('login.refused', back.origin));
  }

  async providerNamed(slug: string): Promise<ProviderRow> {
    const row = await this.home.database.oneStatement((tx) => findIdentityProvider(tx, slug));
    if (row === undefined) throw new DomainError('not_found');
    return row;
  }

  private described(row: ProviderRow, slug: string) {
    const redirectUri = new URL(`/inloggen/via/${slug}/terug`, this.around.webOrigin).toString();
    return providerOf(this.home.keys, row, redirectUri);
  }

  /** The refusal is audited as one; who it was stays open, as with a password. */
  private refuse(code: ErrorCode, { address }: Origin): Promise<never> {
    return this.home.database.transaction(undefined, (tx) => {
      const object = { kind: 'session', id: 'none', detail: { address: address ?? null } } as const;
      tx.note({ event: 'session.refused', action: 'E', object });
      throw new DomainError(code);
    });
  }
}

function assuredRole(
  { memberships }: FederatedLoginRow,
  { acrByRole }: ProviderRow,
  { acr }: Proof,
): string | undefined {
  return memberships.find(({ role }) => isAssured(acrByRole, role, acr))?.id;
}
