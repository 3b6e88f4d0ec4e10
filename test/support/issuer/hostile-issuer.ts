import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The pair that signs; the public half stands in the issuer's JWKS. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey | KeyObject;
  readonly publicKey: CryptoKey | KeyObject;
}

/** What the token endpoint answers; by default an honest ID token. */
export type Answer = (claims: JWTPayload) => Promise<TokenAnswer>;

export interface TokenAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object | string;
}

export const clientId = 'welzijn';
export const redirectUri = 'http://127.0.0.1:9/inloggen/via/proef/terug';

/** An issuer that says whatever a test makes it say. */
export class HostileIssuer {
  answer: Answer = async (claims) => this.honest(claims);
  /** Added to what the issuer says about itself. */
  description: Readonly<Record<string, unknown>> = {};

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    readonly key: SigningKey,
  ) {}

  static async start(): Promise<HostileIssuer> {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const key = { kid: 'one', ...pair };
    const made = new HostileIssuer(server, `http://127.0.0.1:${port}`, key);
    server.on('request', (request, response) => void made.serve(request, response));
    return made;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** The claims of a token that nobody could refuse. */
  claims(nonce: string, more: JWTPayload = {}): JWTPayload {
    const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    return {
      ...{ iss: this.issuer, aud: clientId, sub: 'person-1', acr: 'substantial', nonce },
      ...{ iat: now, exp: now + 300 },
      ...more,
    };
  }

  sign(claims: JWTPayload, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { privateKey, kid } = this.key;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(privateKey);
  }

  async honest(claims: JWTPayload): Promise<TokenAnswer> {
    return tokenAnswer(await this.sign(claims));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer);
    const { status = 200, headers = {}, body } = await this.answerTo(pathname, request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  private async answerTo(path: string, request: IncomingMessage): Promise<TokenAnswer> {
    const { issuer } = this;
    if (path === '/.well-known/openid-configuration') {
      return {
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          ...this.description,
        },
      };
    }
    if (path === '/jwks') {
      const { kid, publicKey } = this.key;
      return {
        body: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] },
      };
    }
    const form = new URLSearchParams(await bodyOf(request));
    // The code carries the nonce, so that the issuer need not remember anything.
    return this.answer(this.claims(form.get('code') ?? ''));
  }
}

export function tokenAnswer(idToken: string | undefined): TokenAnswer {
  return { body: { access_token: 'opaque', token_type: 'Bearer', id_token: idToken } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
