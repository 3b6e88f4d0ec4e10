import type { LeasedRow } from '@wor/database';
import { engineOf, type Actor, type ParticipationStepAction } from '@wor/domain';
import { newId } from '@wor/platform';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { Caseload } from '../../support/caseload.js';

/** A client's place: the referral and the participation. */
export interface Place {
  readonly referral: string;
  readonly id: string;
}

interface StoredPlace {
  readonly status: string;
  readonly until: string | null;
  readonly unanswered: number;
}

const work = ['seat.offered', 'offer.expires', 'activity.changed'];

/** A caseload with activities of its own, and a worker that does what is due of their lists. */
export class WaitingList {
  private constructor(readonly caseload: Caseload) {}

  static async open(): Promise<WaitingList> {
    const caseload = await Caseload.create();
    // What the database dates itself lies before the first moment of the clock that stands still.
    await caseload.database.sql(
      `INSERT INTO practice_clock (id, domain_at, set_at) VALUES (true, '2026-11-20T06:00:00Z', now())`,
    );
    return new WaitingList(caseload);
  }

  async activity(capacity: number): Promise<string> {
    const id = newId();
    await this.caseload.database.sql(
      `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code,
         place, day_part, weekday, starts_at, cost_cents, capacity, status, assured_on)
       SELECT $1, region_id, organisation_id, 'Samen koken', description, arrangement, neighbourhood_code, place,
         day_part, weekday, starts_at, cost_cents, $2, 'active', assured_on FROM activity WHERE id = $3`,
      [id, capacity, this.caseload.world.activities[0]],
    );
    return id;
  }

  async propose(activityId: string, referral?: string): Promise<Place> {
    const { caseload } = this;
    const of = referral ?? (await caseload.refer());
    const { coach } = caseload.world;
    const { id } = await caseload.participations.propose(coach, of, { activityId });
    return { referral: of, id };
  }

  async act(
    { id }: Pick<Place, 'id'>,
    action: ParticipationStepAction,
    actor: Actor = this.caseload.world.coach,
  ) {
    const reason = 'client.time';
    const why = action === 'stop' || action === 'decline_offer' ? { reason } : {};
    return this.caseload.participations.act(actor, id, { action, ...why });
  }

  /** Somebody who takes part. */
  async started(activityId: string): Promise<Place> {
    const place = await this.propose(activityId);
    await this.act(place, 'start');
    return place;
  }

  /** Somebody on the list; a minute after whoever came before. */
  async waiting(activityId: string): Promise<Place> {
    const place = await this.propose(activityId);
    await this.act(place, 'join_list');
    this.caseload.clock.pass(1);
    return place;
  }

  async stored({ id }: Place): Promise<StoredPlace | undefined> {
    const rows = await this.caseload.database.sql<StoredPlace & Record<string, unknown>>(
      `SELECT status, offer_until::text AS until, unanswered FROM participation WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async statuses(...places: readonly Place[]): Promise<(string | undefined)[]> {
    return Promise.all(places.map(async (place) => (await this.stored(place))?.status));
  }

  async taken(activityId: string): Promise<number | undefined> {
    const text = `SELECT taken FROM activity WHERE id = $1`;
    return (await this.caseload.column<number>(text, [activityId]))[0];
  }

  /** The worker does what is due. Gives how many rows there were. */
  async work(): Promise<number> {
    const { database, home, clock } = this.caseload;
    const due = await database.sql<LeasedRow & Record<string, unknown>>(
      `SELECT id, kind, reference, referral_id AS "referralId", region_id AS "regionId",
         organisation_id AS "organisationId" FROM outbox
       WHERE kind = ANY ($1) AND state = 'pending' AND run_at <= $2 ORDER BY run_at, id`,
      [work, clock.now()],
    );
    const effect = new ScheduleEffect({ ...home, database: database.worker });
    for (const row of due) {
      const engine = engineOf(row.organisationId, row.regionId);
      await database.worker.transaction(engine, (tx) => effect.commit(tx, row));
      await database.sql(`UPDATE outbox SET state = 'done' WHERE id = $1`, [row.id]);
    }
    return due.length;
  }

  async close(): Promise<void> {
    await this.caseload.close();
  }
}
