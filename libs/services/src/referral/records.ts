import {
  getClient,
  insertContactMoment,
  insertIntake,
  insertNote,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { DomainError, findTransition, type Action, type ActionInput, type Need } from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { intakePlace } from './intake-place.js';
import type { PersonCipher } from '../person-cipher.js';

interface Step {
  readonly home: Home;
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly input: ActionInput;
  readonly accountId: string;
  readonly now: Date;
  /** Under which a contact is written; a new one by default. */
  readonly contactId?: string;
}

type Write = (tx: Tx, step: Step, cipher: PersonCipher) => Promise<void>;

/** What a step leaves in the client's file, by the need that asked for it. */
const writes: Partial<Record<Need, Write>> = {
  attempt: async (tx, { contactId: id = newId(), ...step }, cipher) => {
    const { referral, input, accountId, now, action } = step;
    const at = { table: 'contact_moment', column: 'note', row: id };
    await insertContactMoment(tx, {
      id,
      referralId: referral.id,
      recordedBy: accountId,
      channel: input.channel ?? 'phone',
      result: action === 'log_talk' ? 'spoken' : (input.result ?? 'no_answer'),
      note: cipher.sealOptional(at, noteOf(input)),
      at: input.at === undefined ? now : new Date(input.at),
    });
  },
  intake: async (tx, { referral, input, accountId, now }, cipher) => {
    await insertIntake(tx, {
      referralId: referral.id,
      episode: referral.episode,
      body: cipher.sealJson(intakePlace(referral.id, referral.episode), input.intake ?? {}),
      doneBy: accountId,
      doneAt: now,
    });
  },
};

/** Null when nothing was typed: forms send empty fields along. */
function noteOf({ note }: ActionInput): string | null {
  return note === undefined || note.trim() === '' ? null : note;
}

/**
 * Writes the texts of a step, sealed under the client's key. Only the welfare side has that key.
 * @throws DomainError `input.invalid` at the note of a referrer, whose words travel in the letter
 */
export async function writeRecords(tx: Tx, step: Step): Promise<void> {
  const { referral, action, input, accountId, now } = step;
  const needs = findTransition(action, referral.status)?.needs ?? [];
  const asked = needs.flatMap((need) => writes[need] ?? []);
  const note = needs.includes('attempt') ? null : noteOf(input);
  if (asked.length === 0 && note === null) return;
  refuseStranger(tx, referral);
  const cipher = cipherOf(step.home.keys, await getClient(tx, referral.clientId));
  for (const write of asked) await write(tx, step, cipher);
  if (note === null) return;
  const id = newId();
  const body = cipher.seal({ table: 'note', column: 'body', row: id }, note);
  const row = { id, referralId: referral.id, action, body, recordedBy: accountId, at: now };
  await insertNote(tx, row);
}

function refuseStranger(tx: Tx, { welfareOrganisationId }: ReferralRow): void {
  if (tx.actor?.organisationId === welfareOrganisationId) return;
  const code = 'input.invalid';
  throw new DomainError(code, { fields: [{ field: 'note', code }] });
}
