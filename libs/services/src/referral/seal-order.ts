import type { ReferSurroundings } from '@wor/database';
import { letterKey, type Actor, type CheckedOrder, type Referral } from '@wor/domain';
import { newId } from '@wor/platform';
import { sealParticulars } from '../client/particulars.js';
import type { Home } from '../home.js';
import type { PersonIndexes } from '../person/person-indexes.js';
import { PersonCipher } from '../person-cipher.js';

interface ToSeal {
  readonly order: CheckedOrder;
  readonly place: ReferSurroundings;
  readonly referral: Referral;
  readonly index: PersonIndexes;
  readonly needsConfirmation: boolean;
}

/** The client under a key of the welfare organisation, the letter under one of the referrer. */
export function sealOrder(
  home: Home,
  actor: Actor,
  { order, place, referral, index, needsConfirmation }: ToSeal,
) {
  const forClient = PersonCipher.create(home.keys, place.welfareOrganisationId);
  const forLetter = PersonCipher.create(home.keys, actor.organisationId);
  const hopeAt = { table: 'referral', column: 'hope', row: referral.id };
  const letterAt = { table: 'referral_letter', column: 'body', row: referral.id };
  return {
    clientKey: forClient.key,
    letterKey: forLetter.key,
    client: {
      id: referral.clientId,
      ...sealParticulars(forClient.cipher, referral.clientId, order),
      ...index,
      neighbourhoodCode: place.neighbourhoodCode,
      municipalityCode: place.municipalityCode,
      language: order.language,
    },
    referral: {
      id: referral.id,
      number: referral.number,
      welfareOrganisationId: referral.welfareOrganisationId,
      teamId: referral.teamId,
      reasonCode: order.reasonCode,
      icpc: order.icpc,
      hope: forClient.cipher.sealOptional(hopeAt, order.hope),
      isUrgent: order.isUrgent,
      shareLevel: order.shareLevel,
      duplicateOf: place.duplicateId,
      profession: place.profession,
      needsConfirmation,
      ...{ contactTarget: referral.contactTarget, contactLimit: referral.contactLimit },
    },
    nameIndex: home.keys.blindIndex(actor.regionId, 'letter', letterKey(order)),
    letterBody: forLetter.cipher.sealJson(letterAt, order),
    consent: { id: newId(), textVersion: order.consent.textVersion, how: order.consent.how },
  };
}
