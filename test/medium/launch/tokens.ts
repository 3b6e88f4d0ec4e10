import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { newId } from '@wor/platform';

/** A GP's system of our own making: it signs what it is told to sign, right or wrong. */
export interface MadeSystem {
  readonly issuer: string;
  readonly kid: string;
  readonly secret: KeyObject;
  readonly jwk: { readonly kty?: string; readonly x?: string; readonly y?: string };
}

export function makeSystem(issuer: string, kid = 'key-1'): MadeSystem {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid };
  return { issuer, kid, secret: pair.privateKey, jwk };
}

type Claims = Readonly<Record<string, unknown>>;

const seconds = (): number => Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);

export const audience = 'https://wor.example';

export const claimsOf = ({ issuer }: MadeSystem, change: Claims = {}): Claims => ({
  ...{ iss: issuer, aud: audience, iat: seconds(), exp: seconds() + 60, jti: newId() },
  ...{ person: { name: 'Q. Kanariepiet', birthDate: '1950-02-01' } },
  ...change,
});

export const soon = (by: number): number => seconds() + by;

const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs header and payload as they are given: objects, or text that is no good JSON. */
export function signed(system: MadeSystem, payload: unknown, header?: unknown): string {
  const head = header ?? { alg: 'ES256', typ: 'wor-launch+jwt', kid: system.kid };
  const body = `${part(head)}.${part(payload)}`;
  const key = { key: system.secret, dsaEncoding: 'ieee-p1363' } as const;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

/** HS256 with the public key as the secret: the mistake of libraries that believe the header. */
export function signedWithPublicKey(system: MadeSystem): string {
  const head = { alg: 'HS256', typ: 'wor-launch+jwt', kid: system.kid };
  const body = `${part(head)}.${part(claimsOf(system))}`;
  const mac = createHmac('sha256', JSON.stringify(system.jwk)).update(body).digest('base64url');
  return `${body}.${mac}`;
}

export function unsigned(system: MadeSystem): string {
  return `${part({ alg: 'none', typ: 'wor-launch+jwt', kid: system.kid })}.${part(claimsOf(system))}.`;
}
