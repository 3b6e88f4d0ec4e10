import { RelyingParty, type IdentityProvider } from '@wor/platform';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import {
  clientId,
  HostileIssuer,
  redirectUri,
  tokenAnswer,
  type Answer,
} from '../../support/issuer/hostile-issuer.js';

const secret = 'the secret of one browser';
let issuer: HostileIssuer;
let provider: IdentityProvider;

beforeAll(async () => {
  issuer = await HostileIssuer.start();
  provider = {
    ...{ issuer: issuer.issuer, clientId, redirectUri },
    ...{ signedBy: 'RS256', acrValues: ['substantial', 'high'] },
  };
});
afterAll(() => issuer.stop());
afterEach(() => {
  issuer.answer = async (claims) => issuer.honest(claims);
  issuer.description = {};
});

/** Goes there and comes back with what the issuer gives; `change` is done on the way back. */
async function logIn(change: (query: URLSearchParams) => void = () => undefined) {
  const party = new RelyingParty(true);
  const there = await party.authorizationUrl(provider, secret);
  const query = new URLSearchParams({
    code: there.searchParams.get('nonce') ?? '',
    state: there.searchParams.get('state') ?? '',
  });
  change(query);
  return party.redeem(provider, secret, query.toString());
}

const withClaims =
  (more: JWTPayload): Answer =>
  async (claims) =>
    issuer.honest({ ...claims, ...more });
const withHeader =
  (header: Readonly<Record<string, unknown>>): Answer =>
  async (claims) =>
    tokenAnswer(await issuer.sign(claims, header));
const signedWith =
  (key: Uint8Array, alg: string): Answer =>
  async (claims) =>
    tokenAnswer(await new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(key));
const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
const inSeconds = (claims: JWTPayload, seconds: number): number => (claims.iat ?? 0) + seconds;

/** I-01: each of them is a token that a hostile or broken identity provider may send. */
const hostile: Readonly<Record<string, Answer>> = {
  'no signature (alg none)': async (claims) => tokenAnswer(new UnsecuredJWT(claims).encode()),
  'an HMAC with the public key': async (claims) => {
    const pem = await exportSPKI(issuer.key.publicKey);
    return signedWith(octets(pem), 'HS256')(claims);
  },
  'an HMAC with the name of the client': (claims) =>
    signedWith(octets(clientId.padEnd(32, '.')), 'HS256')(claims),
  'another issuer': withClaims({ iss: 'https://elsewhere.example' }),
  'another audience': withClaims({ aud: 'somebody-else' }),
  'two audiences and nobody named': withClaims({ aud: [clientId, 'other'] }),
  'two audiences and the other one named': withClaims({ aud: [clientId, 'other'], azp: 'other' }),
  'another nonce': withClaims({ nonce: 'of another browser' }),
  'no nonce': withClaims({ nonce: undefined }),
  'a time that is over': (claims) => withClaims({ exp: inSeconds(claims, -60) })(claims),
  'a time that has not come': (claims) => withClaims({ nbf: inSeconds(claims, 600) })(claims),
  'no end': withClaims({ exp: undefined }),
  'no beginning': withClaims({ iat: undefined }),
  'no subject': withClaims({ sub: undefined }),
  'a key that nobody knows': withHeader({ kid: 'two' }),
  'a key name that walks through folders': withHeader({ kid: '../../../../dev/null' }),
  'a critical header that nobody knows': async (claims) =>
    tokenAnswer(
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'one', crit: ['exp'], exp: 1 })
        .sign(issuer.key.privateKey, { crit: { exp: true } }),
    ),
  'the signature of another key, with that key in its header': async (claims) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const header = { alg: 'RS256', kid: 'one', jwk };
    return tokenAnswer(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey));
  },
  'a good signature of another algorithm': async (claims) => {
    const { privateKey } = await generateKeyPair('ES256');
    const header = { alg: 'ES256', kid: 'one' };
    return tokenAnswer(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey));
  },
  'claims that were changed afterwards': async (claims) => {
    const [head, , signature] = (await issuer.sign(claims)).split('.');
    const changed = JSON.stringify({ ...claims, sub: 'somebody-else' });
    return tokenAnswer([head, Buffer.from(changed).toString('base64url'), signature].join('.'));
  },
  'no ID token': async () => tokenAnswer(undefined),
  'a code that was used before': async () => ({ status: 400, body: { error: 'invalid_grant' } }),
  'a redirect elsewhere': async () => ({
    ...{ status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: {} },
  }),
  'an answer without end': async () => ({ body: { id_token: 'x'.repeat(400_000) } }),
  'a page instead of an answer': async () => ({
    ...{ headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' },
  }),
};

describe('the relying party', () => {
  it('takes who an honest provider says it is, and how sure', async () => {
    expect(await logIn()).toEqual({
      ...{ issuer: issuer.issuer, subject: 'person-1', acr: 'substantial' },
    });
  });

  it('sends the browser there with PKCE, state, nonce and the assurance that it wants', async () => {
    const url = await new RelyingParty(true).authorizationUrl(provider, secret);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({
      ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri },
      ...{ scope: 'openid', code_challenge_method: 'S256', acr_values: 'substantial high' },
    });
    expect(new Set([asked.state, asked.nonce, asked.code_challenge]).size).toBe(3);
    expect(url.toString()).not.toContain(secret);
  });

  it.each(Object.keys(hostile))('I-01 refuses %s', async (name) => {
    issuer.answer = hostile[name] ?? issuer.answer;
    await expect(logIn()).rejects.toThrow();
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'of another browser')],
    ['no state', (query) => query.delete('state')],
    ['no code', (query) => query.delete('code')],
    ['a refusal', (query) => query.set('error', 'access_denied')],
    ['the name of another issuer', (query) => query.set('iss', 'https://elsewhere.example')],
    ['two states', (query) => query.append('state', query.get('state') ?? '')],
  ])('I-01 refuses a way back with %s', async (_name, change) => {
    await expect(logIn(change)).rejects.toThrow();
  });

  it('I-01 refuses what another browser began', async () => {
    const party = new RelyingParty(true);
    const there = await party.authorizationUrl(provider, secret);
    const [nonce, state] = [there.searchParams.get('nonce'), there.searchParams.get('state')];
    const query = new URLSearchParams({ code: nonce ?? '', state: state ?? '' }).toString();
    await expect(party.redeem(provider, 'another secret', query)).rejects.toThrow();
  });

  it('I-01 refuses a provider that describes itself as another one', async () => {
    issuer.description = { issuer: 'https://elsewhere.example' };
    await expect(logIn()).rejects.toThrow();
  });

  it('reaches a provider over https only, outside tests', async () => {
    const party = new RelyingParty();
    await expect(party.authorizationUrl(provider, secret)).rejects.toThrow();
  });
});
