import type { SharedPersonRow } from '@wor/database';
import type { ProviderExtract } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { PersonCipher } from '../person-cipher.js';

const placeOf = (participationId: string) => ({
  ...{ table: 'provider_share', column: 'body', row: participationId },
});

/** Seals what a provider may know, under the client's own key: it goes when the client goes. */
export function sealExtract(
  cipher: PersonCipher,
  participationId: string,
  extract: ProviderExtract,
): Buffer {
  return cipher.sealJson(placeOf(participationId), extract);
}

export function openExtract(keys: KeyRing, row: SharedPersonRow): ProviderExtract {
  const { id, body, keyId, welfareOrganisationId: organisationId, kekVersion, wrapped } = row;
  const cipher = PersonCipher.open(keys, { id: keyId, organisationId, kekVersion, wrapped });
  return cipher.openJson(placeOf(id), body) as ProviderExtract;
}
