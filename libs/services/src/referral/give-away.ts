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
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { currentConsentText, messageChannels } from '@wor/domain';
import { newId } from '@wor/platform';
import {
  cipherOf,
  openParticulars,
  sealParticulars,
  type Particulars,
} from '../client/particulars.js';
import type { Home } from '../home.js';
import { rootOf } from '../person/root-of.js';
import { PersonCipher } from '../person-cipher.js';

interface Gift {
  /** As it is after the step, in the receiving team. */
  readonly referral: ReferralRow;
  readonly organisationId: string;
  readonly now: Date;
}

/**
 * Gives a referral to another welfare organisation, with the fresh consent of the client: the person
 * becomes a client of theirs, and the whole dossier is sealed anew under their key. What was planned
 * is theirs to do. It is the last thing of its transaction: the giver sees nothing of it afterwards.
 */
export async function giveAway(tx: Tx, home: Home, gift: Gift): Promise<void> {
  const { referral, organisationId, now } = gift;
  const own = await getClient(tx, referral.clientId);
  const known = cipherOf(home.keys, own);
  const root = await rootOf(tx, own);
  const facts = await factsOf(tx, home, root);
  const { cipher, key } = PersonCipher.create(home.keys, organisationId);
  const clientId = newId();
  const sealed = sealParticulars(cipher, clientId, facts);
  await insertMovedClient(tx, {
    ...{ id: clientId, copyOf: root.id, organisationId, key, now, ...sealed },
  });
  await insertTransferConsent(tx, {
    ...{ id: newId(), referralId: referral.id, clientId, now },
    textVersion: currentConsentText('transfer').version,
  });
  await endLoans(tx, referral.id);
  const texts = (await listSealedTexts(tx, referral.id)).map((text) => ({
    ...text,
    body: cipher.seal(placeOf(text), known.open(placeOf(text), text.body)),
  }));
  const hopeAt = { table: 'referral', column: 'hope', row: referral.id };
  const hope = cipher.sealOptional(hopeAt, known.openOptional(hopeAt, referral.hope));
  const { teamId } = referral;
  await moveDossier(tx, { referralId: referral.id, clientId, teamId, hope, texts });
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
