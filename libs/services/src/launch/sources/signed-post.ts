import { findIssuerKeys, type KnownIssuer } from '@wor/database';
import { DomainError, readLaunchClaims, type LaunchClaims, type LaunchJwks } from '@wor/domain';
import { isLaunchHeader, isSignedBy, readCompactToken } from '@wor/platform';
import { audienceOf, type Home } from '../../home.js';
import type { LaunchSource, LaunchVerdict } from './define-source.js';

const largest = 16 * 1024;
const longestIssuer = 250;

/** A form post with a JWT: ES256, one minute, used once, signed by a key that the practice registered. */
export const signedPost: LaunchSource = {
  name: 'signed_post',
  async judge(home, given): Promise<LaunchVerdict> {
    if (Buffer.byteLength(given) > largest) return { said: new DomainError('launch.too_large') };
    const token = readCompactToken(given);
    const issuer = token?.payload.iss;
    const isReadable = token !== undefined && isLaunchHeader(token.header);
    if (!isReadable || typeof issuer !== 'string' || issuer.length > longestIssuer) {
      return { said: new DomainError('launch.invalid') };
    }
    const known = await home.database.transaction(undefined, (tx) => findIssuerKeys(tx, issuer));
    if (known === undefined) return { said: new DomainError('launch.wrong_practice') };
    const { organisationId, regionId } = known;
    const asked = { given, issuer, kid: String(token.header.kid), payload: token.payload };
    return { practice: { organisationId, regionId }, said: await prove(home, known, asked) };
  },
};

interface Asked {
  readonly given: string;
  readonly issuer: string;
  readonly kid: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

async function prove(
  home: Home,
  { jwks, isValid, now }: KnownIssuer,
  { given, issuer, kid, payload }: Asked,
): Promise<LaunchClaims | DomainError> {
  const key = (jwks as LaunchJwks).keys.find((each) => each.kid === kid);
  if (key === undefined || !isValid) return new DomainError('launch.unknown_key');
  if (!(await isSignedBy(given, key))) return new DomainError('launch.invalid');
  try {
    return readLaunchClaims(payload, { issuer, audience: audienceOf(home), now });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
