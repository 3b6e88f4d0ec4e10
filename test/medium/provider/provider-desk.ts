import { statement, type LeasedRow } from '@wor/database';
import { engineOf, type Actor, type ProviderAnswer } from '@wor/domain';
import { newId } from '@wor/platform';
import {
  AttendanceService,
  OwnActivityService,
  ProviderShareService,
  SignUpService,
} from '@wor/services';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { Caseload } from '../../support/caseload.js';

/** A client's place, of which the provider may know or not. */
export interface Place {
  readonly referral: string;
  readonly id: string;
}

/** A caseload with a provider at work, another provider, and a worker that carries answers out. */
export class ProviderDesk {
  readonly signUps: SignUpService;
  readonly shares: ProviderShareService;
  readonly activities: OwnActivityService;
  readonly attendance: AttendanceService;

  private constructor(
    readonly caseload: Caseload,
    readonly provider: Actor,
    readonly otherProvider: Actor,
  ) {
    this.signUps = new SignUpService(caseload.home);
    this.shares = new ProviderShareService(caseload.home);
    this.activities = new OwnActivityService(caseload.home);
    this.attendance = new AttendanceService(caseload.home);
  }

  static async open(): Promise<ProviderDesk> {
    const caseload = await Caseload.create();
    const { world, database } = caseload;
    const other = newId();
    await database.sql(
      `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'provider', 'Leesclub')`,
      [other, world.region],
    );
    const wim = { organisationId: world.provider, role: 'provider', name: 'Wim' } as const;
    const lien = { organisationId: other, role: 'provider', name: 'Lien' } as const;
    return new ProviderDesk(caseload, await world.person(wim), await world.person(lien));
  }

  async activity(capacity = 3): Promise<string> {
    const id = newId();
    await this.caseload.database.sql(
      `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code,
         place, day_part, weekday, starts_at, cost_cents, capacity, status, assured_on)
       SELECT $1, region_id, organisation_id, 'Samen koken', description, arrangement, neighbourhood_code, place,
         day_part, weekday, starts_at, cost_cents, $2, 'active', '2026-06-01' FROM activity WHERE id = $3`,
      [id, capacity, this.caseload.world.activities[0]],
    );
    return id;
  }

  /** Somebody for whom the activity was chosen, and of whom the provider knows. */
  async signUp(activityId: string, name = 'Anna van der Kanarie'): Promise<Place> {
    const place = await this.propose(activityId, name);
    await this.shares.share(this.caseload.world.coach, place.id, true);
    return place;
  }

  async propose(activityId: string, name = 'Anna van der Kanarie'): Promise<Place> {
    const { caseload } = this;
    const client = { name, needsInterpreter: true, language: 'tr', barriers: ['mobility'] };
    const referral = await caseload.refer('matching', { client });
    const { coach } = caseload.world;
    const { id } = await caseload.participations.propose(coach, referral, { activityId });
    return { referral, id };
  }

  say({ id }: Place, answer: ProviderAnswer, reason?: string) {
    return this.signUps.answer(this.provider, id, { answer, reason, key: undefined });
  }

  /** The worker does what providers said. Gives how many answers there were. */
  async work(): Promise<number> {
    const { database, home } = this.caseload;
    const due = await database.sql<LeasedRow & Record<string, unknown>>(
      `SELECT id, kind, reference, referral_id AS "referralId", region_id AS "regionId",
         organisation_id AS "organisationId" FROM outbox
       WHERE kind = 'provider.answered' AND state = 'pending' ORDER BY run_at, id`,
    );
    const effect = new ScheduleEffect({ ...home, database: database.worker });
    for (const row of due) {
      const engine = engineOf(row.organisationId, row.regionId);
      await database.worker.transaction(engine, (tx) => effect.commit(tx, row));
      await database.sql(`UPDATE outbox SET state = 'done' WHERE id = $1`, [row.id]);
    }
    return due.length;
  }

  async stored({ id }: Place) {
    const [row] = await this.caseload.database.sql<{ status: string; reason: string | null }>(
      `SELECT status, stop_reason AS reason FROM participation WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** How many rows a statement touches as this actor, or the code of its refusal. */
  async as(actor: Actor, text: string, values: readonly unknown[] = []): Promise<number | string> {
    try {
      const rows = await this.caseload.database.app.transaction(actor, async (tx) =>
        tx.query(statement(newId(), text), values),
      );
      return rows.length;
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    }
  }

  close(): Promise<void> {
    return this.caseload.close();
  }
}
