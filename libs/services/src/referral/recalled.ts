import { findArea, findReplacingDraft, getLetter, lockReferral, type Tx } from '@wor/database';
import {
  DomainError,
  possibleActions,
  type Actor,
  type CheckedOrder,
  type DraftField,
  type DraftFieldName,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { keepDraft } from '../draft/keep-draft.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { PersonCipher } from '../person-cipher.js';
import { carryOut } from './carry-out.js';

interface Asked {
  readonly actor: Actor;
  readonly id: string;
}

/**
 * Opens the form of a recalled referral again: a draft with everything of the referrer's own letter,
 * except the consent. Asked twice it is the same draft.
 * @throws DomainError `referral.action_not_possible` when the referral is on its way
 */
export async function reopenForm(
  tx: Tx,
  home: Home,
  { actor, id }: Asked,
): Promise<{ id: string }> {
  tx.note({ event: 'draft.reopen', action: 'R', object: { kind: 'referral', id } });
  const referral = await lockOwnReferral(tx, id, 'referral.act');
  if (!possibleActions(referral.status, actor).includes('send')) {
    throw new DomainError('referral.action_not_possible', { status: referral.status });
  }
  const known = await findReplacingDraft(tx, id);
  if (known !== undefined) return { id: known.id };
  const letter = await getLetter(tx, id);
  const cipher = PersonCipher.open(home.keys, { ...letter, id: letter.keyId });
  const place = { table: 'referral_letter', column: 'body', row: id };
  const order = cipher.openJson(place, letter.body) as CheckedOrder;
  const area = order.postcode === null ? undefined : await findArea(tx, order.postcode.slice(0, 4));
  // What the postcode decided, a better postcode decides anew.
  const teamId = area?.teamId === referral.teamId ? null : referral.teamId;
  const fields = fieldsOf(order, teamId);
  const request = { key: newId(), fields, replaces: id };
  const draft = await keepDraft(tx, { home, actor, request });
  return { id: draft.id };
}

/** The recalled referral makes room for the mended one, in the transaction that sends that one. */
export async function closeReplaced(tx: Tx, home: Home, { actor, id }: Asked): Promise<void> {
  const referral = await lockReferral(tx, id);
  // Sent again meanwhile by a colleague: then both stand, and the team sees that they are one person.
  if (!possibleActions(referral.status, actor).includes('send')) return;
  tx.note({ event: 'referral.enter_in_error', action: 'U', object: { kind: 'referral', id } });
  const input = { reason: 'replaced' };
  await carryOut(tx, home, { referral, action: 'enter_in_error', actor, input });
}

function fieldsOf(order: CheckedOrder, teamId: string | null): DraftField[] {
  const { needs } = order;
  const values: Readonly<Record<DraftFieldName, string | readonly string[] | null>> = {
    'client.name': order.name,
    'client.birthDate': order.birthDate.split('-').toReversed().join('-'),
    'client.phone': order.phone?.replace(/^\+31/, '0') ?? null,
    'client.postcode': order.postcode,
    'client.houseNumber': order.houseNumber,
    'client.email': order.email,
    reasonCode: order.reasonCode,
    icpc: order.icpc,
    hope: order.hope,
    'client.language': order.language,
    'client.needsInterpreter': needs.needsInterpreter ? 'ja' : null,
    'client.contactPreference': needs.contactPreference,
    'client.bestTime': needs.bestTime,
    'client.contactPerson': needs.contactPerson,
    'client.barriers': needs.barriers,
    isUrgent: order.isUrgent ? 'ja' : null,
    teamId,
  };
  return (Object.keys(values) as DraftFieldName[]).map((name) => ({
    name,
    values: [values[name] ?? []].flat(),
    source: 'typed',
  }));
}
