import {
  findDossierDraft,
  getClient,
  putDossierDraft,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import type { Actor, FormField } from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { sealedAt, type FilledForm } from './sealed-form.js';

interface FormBack {
  readonly actor: Actor;
  readonly referral: Pick<ReferralRow, 'id' | 'clientId'>;
  readonly form: string;
  readonly fields: readonly FormField[];
}

/**
 * Opens a form again with what was sent with it, as a form of its own. Whoever had begun anew by then
 * keeps that, with the older note above the newer one.
 */
export async function putFormBack(tx: Tx, home: Home, back: FormBack): Promise<void> {
  const { actor, referral, form, fields } = back;
  const place = { referralId: referral.id, clientId: referral.clientId, form };
  const cipher = cipherOf(home.keys, await getClient(tx, referral.clientId));
  const at = sealedAt(actor.accountId, place);
  const row = await findDossierDraft(tx, place);
  const begun = row === undefined ? undefined : (cipher.openJson(at, row.body) as FilledForm);
  const filled: FilledForm =
    begun === undefined
      ? { key: newId(), fields }
      : { key: begun.key, fields: withOlderNote(begun.fields, fields) };
  const kept = { keyHash: hashOf(filled.key), body: cipher.sealJson(at, filled) };
  await putDossierDraft(tx, { ...place, ...kept, now: home.clock.now() });
}

function withOlderNote(
  newer: readonly FormField[],
  older: readonly FormField[],
): readonly FormField[] {
  const notes = [older, newer].flatMap((fields) => fields.filter(({ name }) => name === 'note'));
  const note = { name: 'note', values: [notes.flatMap(({ values }) => values).join('\n\n')] };
  return [...newer.filter(({ name }) => name !== 'note'), ...(notes.length === 0 ? [] : [note])];
}
