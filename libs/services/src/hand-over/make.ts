import {
  cancelHandOverWakeUps,
  handOverWakeUps,
  insertHandOver,
  insertHandOverItems,
  insertOutbox,
  isCoachIn,
  listCarried,
  lockHandOver,
  markHandOver,
  type HandOverRow,
  type Tx,
} from '@wor/database';
import {
  beginsAt,
  checkHandOver,
  civilDateOf,
  DomainError,
  type Actor,
  type CheckedHandOver,
  type ErrorCode,
} from '@wor/domain';
import { newId } from '@wor/platform';
import type { Home } from '../home.js';
import { beginHandOver } from './begin.js';
import { endHandOver } from './end.js';

export interface HandOverRequest {
  /** Whose clients; one's own when it is absent. */
  readonly fromId?: string;
  readonly toId?: string;
  readonly reason?: string;
  readonly fromOn?: string;
  readonly untilOn?: string;
  /** Referrals; everybody when it is absent. */
  readonly referralIds?: readonly string[];
}

export type HandOverDone = Readonly<{ id: string; clients: number }>;

/**
 * Plans a hand-over, and carries it out at once when it begins today.
 * @throws DomainError `permission.refused` when a coach names somebody else's clients,
 *   `hand_over.nobody`, `hand_over.not_theirs`, `hand_over.no_role`, and what `checkHandOver` throws
 */
export async function makeHandOver(
  tx: Tx,
  home: Home,
  { actor, request }: { readonly actor: Actor; readonly request: HandOverRequest },
): Promise<HandOverDone> {
  const fromId = request.fromId ?? actor.accountId;
  if (actor.role !== 'lead' && fromId !== actor.accountId) {
    throw new DomainError('permission.refused');
  }
  const now = home.clock.now();
  const checked = checkHandOver({ ...request, fromId }, civilDateOf(now));
  const chosen = await choose(tx, { actor, checked, wanted: request.referralIds });
  const id = newId();
  const isEverybody = request.referralIds === undefined;
  const { teamIds } = actor;
  await insertHandOver(tx, { ...checked, id, isEverybody, teamIds, madeAt: now });
  if (!isEverybody) {
    await insertHandOverItems(tx, { handOverId: id, fromId, referralIds: chosen });
  }
  if (beginsAt(checked) > now) {
    await planBegin(tx, id, beginsAt(checked));
    return { id, clients: chosen.length };
  }
  return { id, clients: (await beginHandOver(tx, home, id)).moved };
}

interface Choice {
  readonly actor: Actor;
  readonly checked: CheckedHandOver;
  readonly wanted: readonly string[] | undefined;
}

/** The clients who go: all of them the coach's, and in teams in which the colleague coaches now. */
async function choose(tx: Tx, { actor, checked, wanted }: Choice): Promise<readonly string[]> {
  const carried = await listCarried(tx, checked.fromId, actor.teamIds);
  const asked = wanted === undefined ? carried.map(({ id }) => id) : [...new Set(wanted)];
  if (asked.length === 0) throw refusal('referralIds', 'hand_over.nobody');
  const chosen = carried.filter(({ id }) => asked.includes(id));
  if (chosen.length !== asked.length) throw new DomainError('hand_over.not_theirs');
  const { toId: accountId } = checked;
  const { organisationId } = actor;
  for (const teamId of new Set(chosen.map((each) => each.teamId))) {
    if (!(await isCoachIn(tx, { accountId, organisationId, teamId }))) {
      throw refusal('toId', 'hand_over.no_role');
    }
  }
  return asked;
}

function refusal(field: string, code: ErrorCode): DomainError {
  return new DomainError(code, { fields: [{ field, code }] });
}

async function planBegin(tx: Tx, id: string, runAt: Date): Promise<void> {
  await insertOutbox(tx, [
    {
      ...{ queue: 'schedule', kind: 'hand_over.begin', dedupeKey: handOverWakeUps(id).begin },
      ...{ referralId: null, reference: { handOverId: id }, runAt },
    },
  ]);
}

/** True for whoever gave the clients away, and for a lead of the teams that it is about. */
export function mayEnd(actor: Actor, { fromId, teamIds }: HandOverRow): boolean {
  if (actor.accountId === fromId) return true;
  return actor.role === 'lead' && teamIds.some((id) => actor.teamIds.includes(id));
}

/**
 * Ends a hand-over before its day: whoever is lent comes back now, and what was only planned does
 * not happen.
 * @throws DomainError `not_found`, `hand_over.ended` when it is over or was for good
 */
export async function stopHandOver(
  tx: Tx,
  home: Home,
  { actor, id }: { readonly actor: Actor; readonly id: string },
): Promise<void> {
  const handOver = await lockHandOver(tx, id);
  if (!mayEnd(actor, handOver)) throw new DomainError('not_found');
  const ends: Readonly<Record<HandOverRow['state'], (() => Promise<void>) | null>> = {
    planned: () => markHandOver(tx, { id, state: 'cancelled', endedAt: home.clock.now() }),
    running: () => endHandOver(tx, home, id),
    ended: null,
    cancelled: null,
  };
  const end = ends[handOver.state];
  if (end === null) throw new DomainError('hand_over.ended');
  await end();
  await cancelHandOverWakeUps(tx, id);
}
