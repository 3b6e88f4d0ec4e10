import {
  handAppointments,
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
  recordEvent,
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
 * Who belongs to somebody else by now stays. Where the colleague coaches no more nobody moves and the
 * lead of the team hears it; when that is everywhere, the hand-over is cancelled. Asked twice it does
 * nothing.
 */
export async function beginHandOver(
  tx: Tx,
  home: Home,
  id: string,
): Promise<{ readonly moved: number }> {
  const handOver = await lockHandOver(tx, id);
  if (handOver.state !== 'planned') return nothing;
  const isTemporary = findHandOverReason(handOver.reason)?.isTemporary === true;
  const fits = await listTeamsOf(tx, handOver);
  await chooseEverybody(tx, handOver);
  const given = await giveAll(tx, home, { handOver, fits, isTemporary });
  await tellLeads(tx, home, { handOver, refused: given.refused });
  const isInVain = given.moved === 0 && (given.refused.size > 0 || fits.length === 0);
  if (isInVain) {
    await cancel(tx, home, id);
    return nothing;
  }
  if (!isTemporary && handOver.isEverybody) {
    const { fromId, toId: successorId, teamIds } = handOver;
    await redirectLoans(tx, { fromId, successorId, teamIds });
  }
  const endedAt = isTemporary ? null : home.clock.now();
  await markHandOver(tx, { id, state: isTemporary ? 'running' : 'ended', endedAt });
  await planEnd(tx, handOver);
  return { moved: given.moved };
}

/** The teams of the hand-over in which the colleague coaches now. */
async function listTeamsOf(tx: Tx, { toId, teamIds }: HandOverRow): Promise<readonly string[]> {
  const organisationId = tx.actor?.organisationId ?? '';
  const fits: string[] = [];
  for (const teamId of teamIds) {
    if (await isCoachIn(tx, { accountId: toId, organisationId, teamId })) fits.push(teamId);
  }
  return fits;
}

async function cancel(tx: Tx, home: Home, id: string): Promise<void> {
  const because = 'no_role';
  const object = { kind: 'list', id, detail: { because } } as const;
  tx.note({ event: 'hand_over.cancel', action: 'U', object });
  const endedAt = home.clock.now();
  await markHandOver(tx, { id, state: 'cancelled', endedAt, cancelledFor: because });
}

/** Somebody new may have come since the hand-over was planned: nobody is left behind. */
async function chooseEverybody(tx: Tx, handOver: HandOverRow): Promise<void> {
  const { id: handOverId, fromId, teamIds, isEverybody } = handOver;
  if (!isEverybody) return;
  const carried = await listCarried(tx, fromId, teamIds);
  const referralIds = carried.map(({ id }) => id);
  await insertHandOverItems(tx, { handOverId, fromId, referralIds });
}

interface Giving {
  readonly handOver: HandOverRow;
  readonly fits: readonly string[];
  readonly isTemporary: boolean;
}

interface Given {
  readonly moved: number;
  /** The first client who stayed because of the colleague, by team. */
  readonly refused: ReadonlyMap<string, string>;
}

async function giveAll(tx: Tx, home: Home, giving: Giving): Promise<Given> {
  const refused = new Map<string, string>();
  let moved = 0;
  for (const referralId of await listItemReferrals(tx, giving.handOver.id, 'planned')) {
    const { teamId, fate } = await give(tx, home, { ...giving, referralId });
    if (fate === 'moved') moved += 1;
    if (fate === 'refused' && !refused.has(teamId)) refused.set(teamId, referralId);
  }
  return { moved, refused };
}

async function give(tx: Tx, home: Home, giving: Giving & { readonly referralId: string }) {
  const { handOver, fits, referralId, isTemporary } = giving;
  const { id, fromId, toId, untilOn } = handOver;
  const referral = await lockReferral(tx, referralId);
  const { teamId } = referral;
  const isTheirs = referral.coachId === fromId;
  const isFit = isTheirs && fits.includes(teamId);
  const state = isTemporary ? 'lent' : 'given';
  await markHandOverItem(tx, { referralId, handOverIds: [id], state: isFit ? state : 'ended' });
  if (!isFit) return { teamId, fate: isTheirs ? 'refused' : 'elsewhere' } as const;
  // Others read the events of a referral: why a colleague is away is not theirs to know.
  const payload = { handOverId: id, fromId, toId, untilOn };
  const event = 'referral.handed_over';
  const now = home.clock.now();
  await moveClient(tx, { referral, coachId: toId, event, payload, now });
  const before = isTemporary ? endsAt(handOver) : null;
  await handAppointments(tx, { referralId, fromId, toId, now, before });
  return { teamId, fate: 'moved' } as const;
}

interface Refused {
  readonly handOver: HandOverRow;
  readonly refused: Given['refused'];
}

/** One event a team, on the first client who stayed: the lead gets one mail and not sixty. */
async function tellLeads(tx: Tx, home: Home, { handOver, refused }: Refused): Promise<void> {
  const { id: handOverId, fromId, toId } = handOver;
  const payload = { handOverId, fromId, toId };
  for (const referralId of refused.values()) {
    const event = { type: 'referral.hand_over_failed', referralId, payload } as const;
    await recordEvent(tx, event, { at: home.clock.now() });
  }
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
