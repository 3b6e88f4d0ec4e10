import type { ContactTrace, Marks, ReferralRow } from '@wor/database';
import { contactEvents, type EventType, type Status } from '@wor/domain';

interface Written {
  /** As it stood before. */
  readonly referral: Pick<ReferralRow, 'status' | 'nextAction' | 'nextActionOn' | 'nextChosenOn'>;
  readonly to: Status;
  readonly before: Marks;
  readonly after: Marks;
  /** The day that was typed. */
  readonly nextOn: string | undefined;
}

const live: readonly string[] = ['planned', 'due'];

/** What a contact changed, by how the referral stood before and after it. */
export function traceOf({ referral, to, before, after, nextOn }: Written): ContactTrace {
  const stoodBefore = new Set(before.events.map(({ id }) => id));
  const own = after.events.find(
    ({ id, type }) => !stoodBefore.has(id) && contactEvents.includes(type as EventType),
  );
  if (own === undefined) throw new Error('A contact records what it is');
  const wasThere = new Set(before.followUps.map(({ id }) => id));
  const isLiveNow = new Set(
    after.followUps.flatMap(({ id, status }) => (live.includes(status) ? [id] : [])),
  );
  return {
    eventId: own.id,
    known: after.events.map(({ id }) => id),
    ...{ from: referral.status, to },
    followUps: before.followUps.filter(
      ({ id, status }) => live.includes(status) && !isLiveNow.has(id),
    ),
    planned: after.followUps.flatMap(({ id }) => (wasThere.has(id) ? [] : [id])),
    next: { code: referral.nextAction, on: referral.nextActionOn },
    chosenOn: referral.nextChosenOn,
    lastContactAt: before.lastContactAt,
    nextOn: nextOn ?? null,
  };
}
