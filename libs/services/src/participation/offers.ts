import {
  findParticipation,
  lockActivity,
  lockParticipation,
  lockReferral,
  recordEvent,
  type LockedActivity,
  type ParticipationRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  actOnParticipation,
  civilDateOf,
  hasRunOut,
  mayBeOffered,
  stepAfterSilence,
  type Actor,
  type CivilDate,
} from '@wor/domain';
import type { Home } from '../home.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { keepSeat } from './keep-seat.js';
import { move } from './take-step.js';

interface Looked {
  readonly event: string;
  readonly today: CivilDate;
}

interface Held {
  readonly actor: Actor;
  readonly referral: ReferralRow;
  readonly activity: LockedActivity;
  readonly participation: ParticipationRow;
}

const isHeld: Readonly<Record<ParticipationRow['status'], boolean>> = {
  ...{ proposed: false, waiting: false, held: true, started: false, stopped: false },
};

/** Locks what an offer is about; undefined when it was answered, ended or given away. */
async function lockOffer(tx: Tx, { event, today }: Looked, id: string): Promise<Held | undefined> {
  const found = await findParticipation(tx, id);
  const { actor } = tx;
  if (found === undefined || actor === undefined) return undefined;
  const object = {
    kind: 'referral',
    id: found.referralId,
    detail: { participationId: id },
  } as const;
  tx.note({ event, action: 'U', object });
  const referral = await lockReferral(tx, found.referralId);
  const activity = await lockActivity(tx, found.activityId, today);
  const participation = await lockParticipation(tx, id);
  if (!isHeld[participation.status] || participation.acceptedOn !== null) return undefined;
  return { actor, referral, activity, participation };
}

/**
 * A seat came to somebody of the list; now their coach hears it and the days count, in the worker's
 * own transaction as the engine of the welfare organisation. Where the referral cannot take it any
 * more it goes on to the next. Doing it again changes nothing.
 * @returns false when there was nothing to tell
 */
export async function tellOffer(tx: Tx, home: Home, participationId: string): Promise<boolean> {
  const today = civilDateOf(home.clock.now());
  const held = await lockOffer(tx, { event: 'participation.offer', today }, participationId);
  if (held === undefined || held.participation.offerUntil !== null) return false;
  const { actor, referral, participation } = held;
  if (mayBeOffered(referral)) {
    const now = home.clock.now();
    const listed = { ...participation, status: 'waiting' } as const;
    const attempt = { referral, participation: listed, actor, today, input: {} };
    const { event } = actOnParticipation('offer', attempt);
    await keepSeat(tx, home, participation);
    await recordEvent(tx, event, { at: now });
  } else {
    await move(tx, home, { ...held, action: 'pass_over' });
  }
  await refresh(tx, home, referral);
  return true;
}

/**
 * Nobody said anything about an offered seat for as long as it was kept: it goes to the next of the
 * list, and whoever lost it to the end; after the second time the coach decides what is next. Doing it
 * again changes nothing.
 * @returns false when it was answered, or is still kept
 */
export async function expireOffer(tx: Tx, home: Home, participationId: string): Promise<boolean> {
  const today = civilDateOf(home.clock.now());
  const held = await lockOffer(tx, { event: 'participation.expire_offer', today }, participationId);
  if (held === undefined) return false;
  const { referral, participation } = held;
  const { offerUntil, unanswered } = participation;
  if (offerUntil === null || !hasRunOut(offerUntil, home.clock.now())) return false;
  await move(tx, home, { ...held, action: stepAfterSilence(unanswered, referral) });
  await refresh(tx, home, referral);
  return true;
}

/** What the engine does takes no day away that the coach chose. */
async function refresh(tx: Tx, home: Home, referral: ReferralRow): Promise<void> {
  const { nextChosenOn: chosen } = referral;
  await refreshNextAction(tx, home, { referral, ...(chosen === null ? {} : { nextOn: chosen }) });
}

/** An activity opened, closed or filled: what stands out about a client who chose it is said anew. */
export async function noteActivityChange(tx: Tx, home: Home, referralId: string): Promise<void> {
  const object = { kind: 'referral', id: referralId } as const;
  tx.note({ event: 'participation.activity_changed', action: 'U', object });
  await refresh(tx, home, await lockReferral(tx, referralId));
}
