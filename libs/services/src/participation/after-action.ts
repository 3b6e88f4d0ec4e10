import type { ParticipationRow } from '@wor/database';
import type { CivilDate, ParticipationAction, ParticipationStatus } from '@wor/domain';

interface Done {
  readonly action: ParticipationAction;
  readonly status: ParticipationStatus;
  readonly on: CivilDate;
  readonly reason: string | undefined;
  readonly now: Date;
}

type Fields = Partial<ParticipationRow>;

const noOffer: Fields = { offeredAt: null, offerUntil: null, acceptedOn: null };

const changes: Readonly<
  Record<ParticipationAction, (row: ParticipationRow, done: Done) => Fields>
> = {
  propose: () => ({}),
  join_list: (_row, { now }) => ({ joinedAt: now, unanswered: 0 }),
  offer: () => noOffer,
  accept_offer: (_row, { on }) => ({ acceptedOn: on, offerUntil: null, unanswered: 0 }),
  // Whoever gives a seat back goes to the end of the list.
  decline_offer: (_row, { now }) => ({ ...noOffer, joinedAt: now, unanswered: 0 }),
  expire_offer: ({ unanswered }, { now }) => ({
    ...{ ...noOffer, joinedAt: now, unanswered: unanswered + 1 },
  }),
  leave_list: () => ({ ...noOffer, joinedAt: null, unanswered: 0 }),
  // Nobody was asked anything: it keeps its place.
  pass_over: ({ joinedAt }, { now }) => ({ ...noOffer, joinedAt: joinedAt ?? now }),
  start: (_row, { on }) => ({ startedOn: on, offerUntil: null }),
  stop: (_row, { on, reason }) => ({ stoppedOn: on, stopReason: reason ?? null, offerUntil: null }),
};

/** The participation as a step leaves it. */
export function afterAction(row: ParticipationRow, done: Done): ParticipationRow {
  return { ...row, status: done.status, ...changes[done.action](row, done) };
}
