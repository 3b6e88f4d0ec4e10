import type { ProviderRow } from '@wor/database';
import { acrValuesOf } from '@wor/domain';
import { unwrapDataKey, type IdentityProvider, type KeyRing } from '@wor/platform';

/** A registered provider as the relying party wants it, its secret opened. */
export function providerOf(keys: KeyRing, row: ProviderRow, redirectUri: string): IdentityProvider {
  const { id, organisationId, kekVersion, clientSecret } = row;
  const wrapped =
    kekVersion === null || clientSecret === null
      ? undefined
      : { kekVersion, wrapped: clientSecret };
  const secret =
    wrapped === undefined ? undefined : unwrapDataKey(keys, { id, organisationId }, wrapped);
  return {
    ...{ issuer: row.issuer, clientId: row.clientId, signedBy: row.signedBy, redirectUri },
    acrValues: acrValuesOf(row.acrByRole),
    ...(secret === undefined ? {} : { clientSecret: secret.toString('utf8') }),
  };
}
