import {
  findFreeNumber,
  getClient,
  getReferral,
  getRegionSettings,
  insertImportedCase,
  insertNote,
  recordEvent,
  type Tx,
} from '@wor/database';
import {
  atLocalTime,
  civilDateOf,
  firstContactNorm,
  holidaysSetting,
  importedConsent,
  importedMoments,
  isHeld,
  letterKey,
  normsSetting,
  referralNumber,
  selfAccountId,
  settingOf,
  type CheckedOrder,
  type ImportedCase,
  type Referral,
} from '@wor/domain';
import { newId, randomOctets } from '@wor/platform';
import { cipherOf, sealParticulars } from '../client/particulars.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { personIndexes } from '../person/person-indexes.js';
import { PersonCipher } from '../person-cipher.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';

const numbersTried = 8;

/**
 * Takes over one running case: it is here in its state, with what has to happen from today on. Nobody
 * outside hears of it: there is no referrer of ours, and nothing is told of what was before.
 */
export async function takeOver(tx: Tx, home: Home, found: ImportedCase): Promise<void> {
  const now = home.clock.now();
  const { actor } = tx;
  if (actor === undefined) throw new Error('Nobody imports a caseload without an actor');
  const referral = await referralOf(tx, home, found);
  const { id } = referral;
  tx.note({ event: 'referral.import', action: 'C', object: { kind: 'referral', id } });
  await insertImportedCase(tx, {
    ...sealCase(home, referral, found),
    ...{ referral, place: found.place, importedOn: civilDateOf(now), now },
    consent: {
      ...{ id: newId(), textVersion: importedConsent, how: found.consent.how },
      givenAt: atLocalTime(found.consent.on, '09:00'),
    },
  });
  const payload = { status: referral.status, referredOn: found.referredOn };
  await recordEvent(tx, { type: 'referral.imported', referralId: id, payload }, { at: now });
  const stored = await getReferral(tx, id);
  if (found.remark !== null) {
    const noteId = newId();
    const cipher = cipherOf(home.keys, await getClient(tx, stored.clientId));
    const body = cipher.seal({ table: 'note', column: 'body', row: noteId }, found.remark);
    const by = { recordedBy: actor.accountId, at: now };
    await insertNote(tx, { id: noteId, referralId: id, action: 'import', body, ...by });
  }
  await refreshFollowUps(tx, stored, { now });
  const nextOn = found.nextOn === null ? {} : { nextOn: found.nextOn };
  await refreshNextAction(tx, home, { referral: stored, ...nextOn });
}

async function referralOf(tx: Tx, home: Home, found: ImportedCase): Promise<Referral> {
  const settings = await getRegionSettings(tx, 'norms', 'holidays');
  const now = home.clock.now();
  const organisationId = tx.actor?.organisationId ?? '';
  const { status, coachId, place, reasonCode, referredOn, nextOn } = found;
  const holidays = settingOf(holidaysSetting, settings);
  const wakeOn = isHeld(status) ? nextOn : null;
  return {
    ...{ id: newId(), number: await freeNumber(tx), regionId: tx.actor?.regionId ?? '' },
    ...{ status, wakeOn, episode: 1, version: 1, coachId, reasonCode },
    ...{ referrerOrganisationId: organisationId, referrerAccountId: selfAccountId },
    ...{ welfareOrganisationId: organisationId, teamId: place.teamId, clientId: newId() },
    ...{ shareLevel: 'contact_only', closedAt: null, closingReason: null, outflow: null },
    ...importedMoments(status, referredOn),
    // Whoever was not spoken to yet is called as if the referral came today.
    ...firstContactNorm(now, settingOf(normsSetting, settings), holidays),
  };
}

async function freeNumber(tx: Tx): Promise<string> {
  const numbers = Array.from({ length: numbersTried }, () => referralNumber(randomOctets(16)));
  const number = await findFreeNumber(tx, numbers);
  if (number === undefined) throw new Error('All numbers that were drawn are taken');
  return number;
}

function sealCase(home: Home, referral: Referral, { client, reasonCode, consent }: ImportedCase) {
  const { clientId, welfareOrganisationId, regionId, id } = referral;
  const forClient = PersonCipher.create(home.keys, welfareOrganisationId);
  const forLetter = PersonCipher.create(home.keys, welfareOrganisationId);
  const order: CheckedOrder = {
    ...client,
    ...{ reasonCode, icpc: null, hope: null, isUrgent: false, shareLevel: 'contact_only' },
    consent: { textVersion: importedConsent, how: consent.how },
  };
  const place = { table: 'referral_letter', column: 'body', row: id };
  return {
    clientKey: forClient.key,
    letterKey: forLetter.key,
    client: {
      id: clientId,
      ...sealParticulars(forClient.cipher, clientId, client),
      ...personIndexes(home.keys, regionId, client),
      language: client.language,
    },
    letter: {
      body: forLetter.cipher.sealJson(place, order),
      nameIndex: home.keys.blindIndex(regionId, 'letter', letterKey(client)),
    },
  };
}
