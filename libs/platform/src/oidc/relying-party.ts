import { createHmac } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { elapsed } from '../clock.js';
import { carefulFetch } from './careful-fetch.js';

/** An identity provider as an organisation registered it. */
export interface IdentityProvider {
  /** Exactly as it stands in the tokens. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string;
  /** The one signature that is accepted; `none` and HMAC cannot be chosen. */
  readonly signedBy: SignatureAlgorithm;
  /** The values of `acr` that are asked for, best first; empty asks for none. */
  readonly acrValues: readonly string[];
  /** The one address of the web app to which this provider sends people back. */
  readonly redirectUri: string;
}

export const signatureAlgorithms = ['RS256', 'PS256', 'ES256'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** Who the provider says it was, and how sure it is. The pair of issuer and subject is the person. */
export interface Proof {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | undefined;
}

interface Known {
  readonly configuration: Configuration;
  readonly at: number;
}

const knownForMs = 60 * 60 * 1000;
const skewSeconds = 10;

/**
 * The relying party of OpenID Connect: authorization code with PKCE (S256), state and nonce, which
 * are all derived from one secret that only the browser keeps. Nothing is stored before somebody
 * comes back, and what comes back fits no other browser.
 */
export class RelyingParty {
  private readonly known = new Map<string, Known>();

  /** `mayUseHttp`: a provider on this machine may be reached over http; in tests only. */
  constructor(private readonly mayUseHttp = false) {}

  /**
   * Where to send the browser that keeps `secret`.
   * @throws Error when the provider's own description cannot be had or names another issuer
   */
  async authorizationUrl(provider: IdentityProvider, secret: string): Promise<URL> {
    const { state, nonce, verifier } = derived(secret);
    return buildAuthorizationUrl(await this.configurationOf(provider), {
      redirect_uri: provider.redirectUri,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
      ...(provider.acrValues.length === 0 ? {} : { acr_values: provider.acrValues.join(' ') }),
    });
  }

  /**
   * Redeems what the browser came back with.
   * @param query of the address it came back to
   * @throws Error at anything that is not exactly as it was asked for: state, nonce, issuer,
   *   audience, signature, algorithm, time
   */
  async redeem(provider: IdentityProvider, secret: string, query: string): Promise<Proof> {
    const { state, nonce, verifier } = derived(secret);
    const back = new URL(provider.redirectUri);
    back.search = query;
    const tokens = await authorizationCodeGrant(await this.configurationOf(provider), back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the identity provider gave no ID token');
    const { acr } = claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      acr: typeof acr === 'string' ? acr : undefined,
    };
  }

  private async configurationOf(provider: IdentityProvider): Promise<Configuration> {
    const key = [provider.issuer, provider.clientId, provider.signedBy].join(' ');
    const known = this.known.get(key);
    if (known !== undefined && elapsed() - known.at < knownForMs) return known.configuration;
    const configuration = await this.discover(provider);
    this.known.set(key, { configuration, at: elapsed() });
    return configuration;
  }

  private discover(provider: IdentityProvider): Promise<Configuration> {
    const { issuer, clientId, clientSecret, signedBy } = provider;
    const metadata = { id_token_signed_response_alg: signedBy, [clockTolerance]: skewSeconds };
    const authentication = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
    return discovery(new URL(issuer), clientId, metadata, authentication, {
      [customFetch]: carefulFetch({ mayUseHttp: this.mayUseHttp }),
      // Without it a token that came over TLS is believed unsigned.
      execute: [enableNonRepudiationChecks, ...(this.mayUseHttp ? [allowInsecureRequests] : [])],
    });
  }
}

/** What is known of a secret without knowing it: fits one browser and one attempt. */
function derived(secret: string): Readonly<Record<'state' | 'nonce' | 'verifier', string>> {
  const of = (purpose: string): string =>
    createHmac('sha256', secret).update(purpose).digest('base64url');
  return { state: of('state'), nonce: of('nonce'), verifier: of('verifier') };
}
