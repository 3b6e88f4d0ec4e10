import type { LeasedRow, Tx } from '@wor/database';
import {
  beginHandOver,
  carryOutAnswer,
  comeDue,
  endHandOver,
  expireOffer,
  noteActivityChange,
  planClientMessage,
  planDayMails,
  tellOffer,
  type Home,
} from '@wor/services';
import { HopelessEffect, type Effect } from '../outbox/effect.js';
import { countTicked } from './letter.effect.js';

type Work = (tx: Tx, home: Home, row: LeasedRow) => Promise<unknown>;

/** What the clock set going, by the kind of its row. */
const works: Readonly<Record<string, Work>> = {
  // One that was planned before wake-ups had the id of their follow-up names it.
  'follow_up.due': (tx, home, { id, reference }) => comeDue(tx, home, reference.followUpId ?? id),
  'hand_over.begin': (tx, home, { reference }) =>
    beginHandOver(tx, home, needed(reference.handOverId)),
  'hand_over.end': (tx, home, { reference }) => endHandOver(tx, home, needed(reference.handOverId)),
  'seat.offered': (tx, home, { reference }) =>
    tellOffer(tx, home, needed(reference.participationId)),
  'offer.expires': (tx, home, { reference }) =>
    expireOffer(tx, home, needed(reference.participationId)),
  'provider.answered': (tx, home, { reference }) =>
    carryOutAnswer(tx, home, needed(reference.answerId)),
  'activity.changed': (tx, home, { reference }) =>
    noteActivityChange(tx, home, needed(reference.referralId)),
  'client.message': (tx, home, { reference, referralId }) =>
    planClientMessage(tx, home, {
      referralId: needed(referralId ?? undefined),
      eventId: needed(reference.eventId),
      code: needed(reference.code),
    }),
  // Where it stood before letters had a queue of their own.
  'client.letter_sent': countTicked,
  'day.begin': (tx, home, { reference }) =>
    planDayMails(tx, { day: needed(reference.day), now: home.clock.now() }),
};

function needed(reference: string | undefined): string {
  if (reference === undefined) throw new HopelessEffect('schedule.unknown');
  return reference;
}

/** What the clock set going, in the transaction that marks its row done: exactly once. */
export class ScheduleEffect implements Effect {
  constructor(private readonly home: Home) {}

  async commit(tx: Tx, row: LeasedRow): Promise<void> {
    const work = works[row.kind];
    if (work === undefined) throw new HopelessEffect('schedule.unknown');
    await work(tx, this.home, row);
  }
}
