import {
  endLoans,
  getClient,
  getPerson,
  insertMovedClient,
  insertTransferConsent,
  listClients,
  listSealedTexts,
  moveDossier,
  type ClientRow,
  type LeftRegion,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDate,
  currentConsentText,
  messageChannels,
  otherRegionConsentVersion,
  personKey,
} from '@wor/domain';
import { newId } from '@wor/platform';
import {
  cipherOf,
  openParticulars,
  sealParticulars,
  type Particulars,
} from '../client/particulars.js';
import type { Home } from '../home.js';
import { personIndexes } from '../person/person-indexes.js';
import { rootOf } from '../person/root-of.js';
import { PersonCipher } from '../person-cipher.js';
import { addressIndexes } from '../post/reach.js';
import type { Elsewhere } from './elsewhere.js';

interface Gift {
  /** As it is after the step, in the receiving team. */
  readonly referral: ReferralRow;
  readonly organisationId: string;
  /** Where it leaves the region. */
  readonly elsewhere: Elsewhere | undefined;
  readonly now: Date;
}

/**
 * Gives a referral to another welfare organisation, with the fresh consent of the client: the person
 * becomes a client of theirs, and the whole dossier is sealed anew under their key. What was planned
 * is theirs to do, and in another region it is said in the words of that region. It is the last thing
 * of its transaction: the giver sees nothing of it afterwards.
 */
export async function giveAway(tx: Tx, home: Home, gift: Gift): Promise<void> {
  const { referral, organisationId, elsewhere, now } = gift;
  const own = await getClient(tx, referral.clientId);
  const known = cipherOf(home.keys, own);
  const root = await rootOf(tx, own);
  const facts = await factsOf(tx, home, root);
  const { cipher, key } = PersonCipher.create(home.keys, organisationId);
  const clientId = newId();
  const regionId = elsewhere?.regionId ?? referral.regionId;
  await insertMovedClient(tx, {
    ...{ id: clientId, copyOf: root.id, organisationId, regionId, key, now },
    ...sealParticulars(cipher, clientId, facts),
    ...personIndexes(home.keys, regionId, indexedBy(facts)),
  });
  await insertTransferConsent(tx, {
    ...{ id: newId(), referralId: referral.id, clientId, now },
    textVersion: elsewhere ? otherRegionConsentVersion : currentConsentText('transfer').version,
  });
  await endLoans(tx, referral.id);
  const texts = (await listSealedTexts(tx, referral.id)).map((text) => ({
    ...text,
    body: cipher.seal(placeOf(text), known.open(placeOf(text), text.body)),
  }));
  const hopeAt = { table: 'referral', column: 'hope', row: referral.id };
  const hope = cipher.sealOptional(hopeAt, known.openOptional(hopeAt, referral.hope));
  const { teamId } = referral;
  const left = elsewhere && leftRegion(home, elsewhere, { facts, from: referral.regionId });
  await moveDossier(tx, { referralId: referral.id, clientId, teamId, hope, texts, left });
}

interface Leaving {
  readonly facts: Particulars;
  readonly from: string;
}

/** What is known by a key of the region that it leaves, once more by the key of the other. */
function leftRegion(
  { keys }: Home,
  { regionId, reason, movedOn }: Elsewhere,
  { facts, from }: Leaving,
): LeftRegion {
  const there = addressIndexes(keys, regionId, facts);
  const addresses = addressIndexes(keys, from, facts).flatMap(({ channel, index }) => {
    const same = there.find((each) => each.channel === channel);
    return same === undefined ? [] : [{ channel, from: index, to: same.index }];
  });
  return { movedOn, reason, addresses };
}

/** As `checkClient` had it when it was typed. */
function indexedBy({ name, phone, postcode, ...facts }: Particulars) {
  const birthDate = civilDate(facts.birthDate);
  return { phone, birthDate, personKey: personKey({ name, birthDate, postcode }) };
}

/** The particulars of this record; what the person refused in any record of theirs is refused. */
async function factsOf(tx: Tx, { keys }: Home, root: ClientRow): Promise<Particulars> {
  const { ids } = await getPerson(tx, root.id);
  const rows = await listClients(tx, ids);
  const all = rows.map((row) => openParticulars(cipherOf(keys, row), row));
  const refused = all.flatMap(({ needs }) => needs.noMessagesBy);
  const facts = openParticulars(cipherOf(keys, root), root);
  const noMessagesBy = messageChannels.filter((each) => refused.includes(each));
  return { ...facts, needs: { ...facts.needs, noMessagesBy } };
}

const placeOf = ({ table, column, row }: Record<'table' | 'column' | 'row', string>) => ({
  ...{ table, column, row },
});
