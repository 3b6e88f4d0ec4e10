import {
  findAnswer,
  insertDraft,
  lockDraft,
  updateDraft,
  type DraftHeadRow,
  type DraftRow,
  type Tx,
} from '@wor/database';
import {
  DomainError,
  mergeDraft,
  withoutBsn,
  type Actor,
  type DraftField,
  type DraftFieldName,
} from '@wor/domain';
import { hashOf } from '@wor/platform';
import type { Home } from '../home.js';
import { PersonCipher } from '../person-cipher.js';

/** What a draft's sealed body holds. */
export interface DraftBody {
  /** The Idempotency-Key under which the form will be sent, from whichever screen. */
  readonly key: string;
  readonly fields: readonly DraftField[];
}

export interface KeepRequest extends DraftBody {
  /** The version that the screen saw; undefined when it saw none. */
  readonly version?: number;
  /** The recalled referral that the form mends. */
  readonly replaces?: string;
}

export interface KeptDraft extends DraftHeadRow {
  /** Fields that looked like a citizen service number, and are therefore not kept. */
  readonly leftOut: readonly DraftFieldName[];
}

/** The body of a draft, opened under the key in its own row. */
export function openDraft(home: Home, row: DraftRow): DraftBody {
  return PersonCipher.open(home.keys, row).openJson(placeOf(row.id), row.body) as DraftBody;
}

/**
 * Keeps a form under the key with which it will be sent, in the caller's transaction. This is where
 * a launch from a GP's system plugs in: a fresh key, and its fields with source `his` or `guessed`;
 * the form opens with them at `/verwijs?bewaard=<id>`.
 * @throws DomainError `draft.sent` when that form was sent already, `draft.changed` when another
 *   screen kept it since
 */
export async function keepDraft(
  tx: Tx,
  { home, actor, request }: { home: Home; actor: Actor; request: KeepRequest },
): Promise<KeptDraft> {
  const { kept, leftOut } = withoutBsn(request.fields);
  const body = { key: request.key, fields: kept };
  const keyHash = hashOf(request.key);
  if ((await findAnswer(tx, keyHash)) !== undefined) throw new DomainError('draft.sent');
  const known = await lockDraft(tx, keyHash);
  const head =
    known === undefined
      ? await add(tx, { home, actor, request: { ...request, ...body } })
      : await change(tx, { home, known, request: { ...request, ...body } });
  tx.note({
    event: 'draft.keep',
    action: known === undefined ? 'C' : 'U',
    object: { kind: 'draft', id: head.id },
  });
  return { ...head, leftOut };
}

interface ToAdd {
  readonly home: Home;
  readonly actor: Actor;
  readonly request: KeepRequest;
}

async function add(tx: Tx, { home, actor, request }: ToAdd): Promise<DraftHeadRow> {
  const { key: ownKey, cipher } = PersonCipher.create(home.keys, actor.organisationId);
  const { id, kekVersion, wrapped } = ownKey;
  const { key, replaces = null } = request;
  const fields = mergeDraft([], request.fields);
  const body = cipher.sealJson(placeOf(id), { key, fields });
  const now = home.clock.now();
  const keyHash = hashOf(key);
  const head = await insertDraft(tx, { id, keyHash, kekVersion, wrapped, body, replaces, now });
  if (head !== undefined) return head;
  // Another request of the same form was first: this one is a change of what that one kept.
  const known = await lockDraft(tx, keyHash);
  if (known === undefined) throw new DomainError('draft.changed');
  return change(tx, { home, known, request });
}

interface ToChange {
  readonly home: Home;
  readonly known: DraftRow;
  readonly request: KeepRequest;
}

async function change(tx: Tx, { home, known, request }: ToChange): Promise<DraftHeadRow> {
  if (request.version !== undefined && request.version !== known.version) {
    throw new DomainError('draft.changed', { version: known.version });
  }
  const fields = mergeDraft(openDraft(home, known).fields, request.fields);
  const cipher = PersonCipher.open(home.keys, known);
  const body = cipher.sealJson(placeOf(known.id), { key: request.key, fields });
  return updateDraft(tx, known.id, { body, now: home.clock.now() });
}

function placeOf(id: string) {
  return { table: 'referral_draft', column: 'body', row: id };
}
