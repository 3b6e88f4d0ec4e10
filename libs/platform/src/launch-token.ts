import { createECDH, createPublicKey, hkdfSync } from 'node:crypto';
import { compactVerify, CompactSign, importJWK, type JWK } from 'jose';
import { parseStrictObject } from './strict-json.js';

/** A token as it came, its parts read and nothing of it proved. */
export interface CompactToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

const algorithm = 'ES256';
const launchTokenType = 'wor-launch+jwt';

/** Undefined for what is no compact JWS of two JSON objects, or has a name twice in one of them. */
export function readCompactToken(token: string): CompactToken | undefined {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) return undefined;
  const [header, payload] = parts.map((part) =>
    parseStrictObject(Buffer.from(part, 'base64url').toString('utf8')),
  );
  return header === undefined || payload === undefined ? undefined : { header, payload };
}

/**
 * True for a header with nothing in it but our algorithm, our type and the name of a key: whatever
 * would bring along a key, an address or another reading (`jwk`, `jku`, `crit`, `cty`, `b64`) is out.
 */
export function isLaunchHeader(header: CompactToken['header']): header is { kid: string } {
  const names = Object.keys(header).sort().join(' ');
  return (
    names === 'alg kid typ' &&
    header.alg === algorithm &&
    header.typ === launchTokenType &&
    typeof header.kid === 'string'
  );
}

/** True when this public key made the signature over the token. */
export async function isSignedBy(token: string, jwk: object): Promise<boolean> {
  try {
    const key = await importJWK(jwk as JWK, algorithm);
    await compactVerify(token, key, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}

/** True for the coordinates of a point that lies on P-256. */
export function isPublicEcKey({ x, y }: { readonly x: string; readonly y: string }): boolean {
  try {
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

/** Both halves of a key that is always the same for one root and name. */
export interface SigningKey {
  readonly public: {
    readonly kty: 'EC';
    readonly crv: 'P-256';
    readonly kid: string;
    readonly x: string;
    readonly y: string;
  };
  readonly d: string;
}

/** The key of a made-up system, derived and stored nowhere. Only for the practice region. */
export function practiceSigningKey(root: Uint8Array, name: string): SigningKey {
  const ecdh = createECDH('prime256v1');
  const secret = Buffer.from(hkdfSync('sha256', root, 'wor practice launch', name, 32));
  // Below the order of the curve, and never nought.
  secret[0] = (secret[0] ?? 0) & 0x7f;
  secret[31] = (secret[31] ?? 0) | 1;
  ecdh.setPrivateKey(secret);
  const point = ecdh.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) =>
    one.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', kid: 'oefen-1', x: x ?? '', y: y ?? '' } as const;
  return { public: jwk, d: secret.toString('base64url') };
}

/** A launch token over these claims. */
export async function signLaunchToken(
  key: SigningKey,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { kid, ...jwk } = key.public;
  const secret = await importJWK({ ...jwk, d: key.d }, algorithm);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: algorithm, typ: launchTokenType, kid })
    .sign(secret);
}
