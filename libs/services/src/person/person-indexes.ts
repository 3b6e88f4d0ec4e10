import { phoneBirthKey, type CheckedClient } from '@wor/domain';
import type { KeyRing } from '@wor/platform';

/** By what a person is found again without being readable. */
export interface PersonIndexes {
  readonly personIndex: Buffer;
  readonly phoneIndex: Buffer | null;
  readonly phoneBirthIndex: Buffer | null;
}

/** The blind indexes of one person, under the key of the region. */
export function personIndexes(
  keys: KeyRing,
  regionId: string,
  { personKey, phone, birthDate }: Pick<CheckedClient, 'personKey' | 'phone' | 'birthDate'>,
): PersonIndexes {
  const index = (purpose: string, text: string): Buffer => keys.blindIndex(regionId, purpose, text);
  return {
    personIndex: index('person', personKey),
    phoneIndex: phone === null ? null : index('phone', phone),
    phoneBirthIndex: phone === null ? null : index('phone-birth', phoneBirthKey(phone, birthDate)),
  };
}
