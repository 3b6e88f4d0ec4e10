import {
  handOverWakeUps,
  insertHandOverItems,
  insertOutbox,
  isCoachIn,
  listCarried,
  listItemReferrals,
  lockHandOver,
  lockReferral,
  markHandOver,
  markHandOverItem,
  redirectLoans,
  type HandOverRow,
  type Tx,
} from '@wor/database';
import { endsAt, findHandOverReason } from '@wor/domain';
import type { Home } from '../home.js';
import { moveClient } from './move-client.js';

const nothing = { moved: 0 };

/**
 * The first day of a hand-over: whoever is the coach's client at this moment goes to the colleague.
 * Who belongs to somebody else by now, or to a team in which the colleague has no role, stays.
 * Asked twice it does nothing.
 */
export async function beginHandOver(
  tx: Tx,
  home: Home,
  id: string,
): Promise<{ readonly moved: number }> {
  const handOver = await lockHandOver(tx, id);
  if (handOver.state !== 'planned') return nothing;
  const isTemporary = findHandOverReason(handOver.reason)?.isTemporary === true;
  await chooseEverybody(tx, handOver);
  let moved = 0;
  for (const referralId of await listItemReferrals(tx, id, 'planned')) {
    if (await give(tx, home, { handOver, referralId, isTemporary })) moved += 1;
  }
  if (!isTemporary && handOver.isEverybody) {
    await redirectLoans(tx, handOver.fromId, handOver.toId);
  }
  const endedAt = isTemporary ? null : home.clock.now();
  await markHandOver(tx, { id, state: isTemporary ? 'running' : 'ended', endedAt });
  await planEnd(tx, handOver);
  return { moved };
}

/** Somebody new may have come since the hand-over was planned: nobody is left behind. */
async function chooseEverybody(tx: Tx, handOver: HandOverRow): Promise<void> {
  const { id: handOverId, fromId, teamIds, isEverybody } = handOver;
  if (!isEverybody) return;
  const carried = await listCarried(tx, fromId, teamIds);
  const referralIds = carried.map(({ id }) => id);
  await insertHandOverItems(tx, { handOverId, fromId, referralIds });
}

interface Given {
  readonly handOver: HandOverRow;
  readonly referralId: string;
  readonly isTemporary: boolean;
}

async function give(tx: Tx, home: Home, { handOver, referralId, isTemporary }: Given) {
  const { id, fromId, toId, untilOn } = handOver;
  const referral = await lockReferral(tx, referralId);
  const { teamId, welfareOrganisationId: organisationId } = referral;
  const isFit =
    referral.coachId === fromId &&
    (await isCoachIn(tx, { accountId: toId, organisationId, teamId }));
  const state = isTemporary ? 'lent' : 'given';
  await markHandOverItem(tx, { referralId, handOverIds: [id], state: isFit ? state : 'ended' });
  if (!isFit) return false;
  // Others read the events of a referral: why a colleague is away is not theirs to know.
  const payload = { handOverId: id, fromId, toId, untilOn };
  const event = 'referral.handed_over';
  await moveClient(tx, { referral, coachId: toId, event, payload, now: home.clock.now() });
  return true;
}

async function planEnd(tx: Tx, handOver: HandOverRow): Promise<void> {
  const runAt = endsAt(handOver);
  if (runAt === null) return;
  const { id } = handOver;
  await insertOutbox(tx, [
    {
      ...{ queue: 'schedule', kind: 'hand_over.end', dedupeKey: handOverWakeUps(id).end },
      ...{ referralId: null, reference: { handOverId: id }, runAt },
    },
  ]);
}
