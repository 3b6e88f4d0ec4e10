import { insertOutbox, recordEvent, type Tx } from '@wor/database';
import type { Actor, EventType } from '@wor/domain';
import { createLogger, newId, type QueueName } from '@wor/platform';
import type { TestDatabase } from '../../support/database.js';
import type { World } from '../../support/world.js';

export const now = new Date('2026-11-20T09:00:00.000Z');

export const silent = createLogger('test', 'silent');

interface ReferralSeed {
  readonly status?: string;
  readonly sentAt?: Date;
  readonly startedAt?: Date | null;
  readonly closedAt?: Date | null;
  /** Equal persons have equal ones. */
  readonly person?: string;
}

/** A referral from the first practice to team North, written by the owner. */
export async function insertReferral(
  database: TestDatabase,
  world: World,
  seed: ReferralSeed = {},
): Promise<string> {
  const [key, client, referral] = [newId(), newId(), newId()];
  const { status = 'accepted', sentAt = now, startedAt = null, closedAt = null } = seed;
  const person = Buffer.from(seed.person ?? client);
  await database.sql(
    `INSERT INTO data_key (id, organisation_id, created_by, kek_version, wrapped) VALUES ($1, $2, $2, 1, '')`,
    [key, world.welfare],
  );
  await database.sql(
    `INSERT INTO client (id, region_id, organisation_id, created_by, data_key_id, name, birth_date, person_index,
       municipality_code, created_at, updated_at)
     VALUES ($1, $2, $3, $3, $4, '', '', $5, 'GM9999', $6, $6)`,
    [client, world.region, world.welfare, key, person, sentAt],
  );
  await database.sql(
    `INSERT INTO referral (id, number, region_id, status, referrer_organisation_id, referrer_account_id,
       welfare_organisation_id, team_id, client_id, reason_code, share_level, contact_target, contact_limit,
       sent_at, started_at, closed_at, updated_at)
     VALUES ($1::uuid, $1::text, $2, $3, $4, $5, $6, $7, $8, 'loneliness', 'everything', '2026-12-01', '2026-12-04',
       $9, $10, $11, $9)`,
    [
      ...[referral, world.region, status, world.practice, world.referrer.accountId],
      ...[world.welfare, world.north, client, sentAt, startedAt, closedAt],
    ],
  );
  return referral;
}

/** Something that happened, as a service records it: event and outbox row. */
export async function happen(
  database: TestDatabase,
  { actor, type, referralId }: { actor: Actor; type: EventType; referralId: string },
): Promise<string> {
  return database.app.transaction(actor, (tx) =>
    recordEvent(tx, { type, referralId, payload: {} }, { at: now }),
  );
}

interface RowSeed {
  readonly queue?: QueueName;
  readonly kind?: string;
  readonly runAt?: Date;
  readonly referralId?: string | null;
  readonly reference?: Readonly<Record<string, string>>;
  readonly dedupeKey?: string;
}

/** One outbox row of the coach's organisation; the answer is its id. */
export async function insertRow(
  database: TestDatabase,
  world: World,
  seed: RowSeed = {},
): Promise<string> {
  const dedupeKey = seed.dedupeKey ?? `test:${newId()}`;
  await database.app.transaction(world.coach, (tx: Tx) =>
    insertOutbox(tx, [
      {
        queue: seed.queue ?? 'schedule',
        kind: seed.kind ?? 'test',
        dedupeKey,
        referralId: seed.referralId ?? null,
        reference: seed.reference ?? {},
        runAt: seed.runAt ?? now,
      },
    ]),
  );
  const [row] = await database.sql<{ id: string }>(`SELECT id FROM outbox WHERE dedupe_key = $1`, [
    dedupeKey,
  ]);
  if (row === undefined) throw new Error('The row is not there');
  return row.id;
}

export interface OutboxState {
  readonly state: string;
  readonly attempts: number;
  readonly failures: number;
  readonly crashes: number;
  readonly lastError: string | null;
  readonly messageId: string | null;
}

export async function stateOf(database: TestDatabase, id: string): Promise<OutboxState> {
  const [row] = await database.sql<OutboxState & Record<string, unknown>>(
    `SELECT state, attempts, failures, crashes, last_error AS "lastError", message_id AS "messageId"
     FROM outbox WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('The row is not there');
  return row;
}
